import { archiveError } from "./archive-error.ts";
import { createFileWindow } from "./file-window.ts";
import { type PaxRecords, parsePax } from "./pax.ts";
import type { OpenFile } from "./read-at.ts";
import { BLOCK_BYTES, isZeros, parseTarBlock, type TarHeader } from "./tar-header.ts";

/** A member of a tar, what extended headers say of it put in place. */
export interface TarMember {
  /** Its bytes are good until the next member. */
  readonly rawName: Buffer;
  readonly type: string;
  readonly isSparse: boolean;
  readonly sizeBytes: number;
  /** Where its data begins. */
  readonly offsetBytes: number;
}

/** Enough for a path and pages of attributes; a sender of more means harm. */
const MAX_EXTENSION_BYTES = 1 << 20;
/** Extended headers before one member: a name, a link, and records of both kinds. */
const MAX_EXTENSIONS = 8;
/** Padding after the end: tapes took blocks of up to a mebibyte. */
const MAX_PADDING_BYTES = 1 << 20;
/** Types whose size is no size of data (POSIX ustar): symbolic links, devices, folders, FIFOs. */
const WITHOUT_DATA = "23456";

const NO_RECORDS: PaxRecords = new Map();

/**
 * Reads the headers of a tar one after another, and no data: POSIX ustar, PAX (also global), GNU long names and binary
 * sizes. Gives the number of bytes after the archive's end that are no padding.
 *
 * @throws TransferError `archive-damaged` with the place; `archive-unsupported`, `read-failed`
 */
export async function readTarMembers(
  open: OpenFile,
  onMember: (member: TarMember) => Promise<void> | undefined,
): Promise<number> {
  const window = createFileWindow(open);
  let global = NO_RECORDS;
  let local = NO_RECORDS;
  let longName: Buffer | undefined;
  let extensions = 0;

  for (let at = 0; ; ) {
    const block = window.peek(at, BLOCK_BYTES) ?? (await window.fill(at, BLOCK_BYTES));
    if (block.length < BLOCK_BYTES) throw damaged(open, at, "it breaks off before its end mark");
    const parsed = parseTarBlock(block);
    if (parsed.kind === "damaged") throw damaged(open, at, `the header there is garbled (${parsed.detail})`);
    if (parsed.kind === "zeros") {
      if (extensions > 0) throw damaged(open, at, "it ends after an extended header");
      return trailingBytes(open, at);
    }
    const { header } = parsed;
    const isExtension = "xgLKX".includes(header.type);
    const sizeBytes = isExtension ? header.sizeBytes : sizeOf(header, global, local);
    if (sizeBytes === undefined) throw damaged(open, at, "the size in its extended header is no size");
    const dataAt = at + BLOCK_BYTES;
    const dataBytes = WITHOUT_DATA.includes(header.type) ? 0 : sizeBytes;
    const next = dataAt + Math.ceil(dataBytes / BLOCK_BYTES) * BLOCK_BYTES;
    if (next > open.sizeBytes) {
      throw damaged(open, at, `${dataBytes} bytes should follow, and ${Math.max(0, open.sizeBytes - dataAt)} do`);
    }
    if (isExtension) {
      extensions += 1;
      if (sizeBytes > MAX_EXTENSION_BYTES || extensions > MAX_EXTENSIONS) throw tooMuch(open, at, sizeBytes);
      const data = Buffer.from(window.peek(dataAt, sizeBytes) ?? (await window.fill(dataAt, sizeBytes)));
      if (header.type === "L") longName = untilNul(data);
      else if (header.type !== "K") {
        const records = parsePax(data);
        if (records === undefined) throw damaged(open, at, "its extended header is garbled");
        // A global header adds to those before it.
        if (header.type === "g") global = new Map([...global, ...records]);
        else local = records;
      }
    } else {
      const rawName = local.get("path") ?? longName ?? global.get("path") ?? header.rawName;
      const isSparse = header.type === "S" || isSparseByPax(local) || isSparseByPax(global);
      const turn = onMember({ rawName, type: header.type, isSparse, sizeBytes: dataBytes, offsetBytes: dataAt });
      if (turn !== undefined) await turn;
      local = NO_RECORDS;
      longName = undefined;
      extensions = 0;
    }
    at = next;
  }

  /** After the first block of zeros there must be a second; what follows it is padding only if it is zeros. */
  async function trailingBytes(file: OpenFile, at: number): Promise<number> {
    const second = await window.fill(at + BLOCK_BYTES, BLOCK_BYTES);
    if (second.length < BLOCK_BYTES) throw damaged(file, at, "it breaks off within its end mark");
    if (!isZeros(second)) throw damaged(file, at, "a block of zeros stands between its members");
    const end = at + 2 * BLOCK_BYTES;
    const rest = file.sizeBytes - end;
    if (rest > MAX_PADDING_BYTES) return rest;
    return isZeros(await window.fill(end, rest)) ? 0 : rest;
  }
}

function sizeOf(header: TarHeader, global: PaxRecords, local: PaxRecords): number | undefined {
  const text = (local.get("size") ?? global.get("size"))?.toString("latin1");
  if (text === undefined) return header.sizeBytes;
  const size = /^[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(size) ? size : undefined;
}

function isSparseByPax(records: PaxRecords): boolean {
  for (const keyword of records.keys()) if (keyword.startsWith("GNU.sparse.")) return true;
  return false;
}

function untilNul(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

function damaged(open: OpenFile, offsetBytes: number, what: string): Error {
  return archiveError("archive-damaged", `at byte ${offsetBytes}, ${what}`, { path: open.archive, offsetBytes });
}

function tooMuch(open: OpenFile, offsetBytes: number, bytes: number): Error {
  const what = `at byte ${offsetBytes}, it has extended headers without end or measure`;
  return archiveError("archive-unsupported", what, { path: open.archive, offsetBytes, bytes });
}
