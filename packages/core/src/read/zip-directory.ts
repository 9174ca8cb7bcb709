import { extraFieldAt, ZIP64_FIELD } from "../model/zip-local-header.ts";
import { archiveError } from "./archive-error.ts";
import type { ListPace } from "./list-pace.ts";
import { type OpenFile, readAt } from "./read-at.ts";
import type { ZipEnd } from "./zip-end.ts";
import { readZipName, type ZipName } from "./zip-name.ts";

/** One record of a central directory (APPNOTE 4.3.12), its ZIP64 values put in place. */
export interface ZipRecord {
  readonly name: ZipName;
  /** The bytes of the name; they are good until the next record is asked for. */
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  readonly headerOffsetBytes: number;
  /** The UNIX mode that its maker gave, or 0. */
  readonly mode: number;
}

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
const WINDOW_BYTES = 1 << 20;
const IN_ZIP64 = 0xffffffff;

/**
 * Reads a central directory in pieces of a mebibyte and hands over each record as it is met: a directory of a gigabyte
 * takes no more memory than a small one. `onRecord` gives the bytes that count for the limits. Gives the number of records.
 *
 * @throws TransferError `archive-damaged` with the place, `archive-unsupported`, `limit-exceeded`, `read-failed`, `aborted`
 */
export async function readZipDirectory(
  open: OpenFile,
  end: ZipEnd,
  options: { readonly pace: ListPace; readonly onRecord: (record: ZipRecord) => number },
): Promise<number> {
  const window = Buffer.allocUnsafe(Math.min(WINDOW_BYTES, end.directoryBytes));
  let bytes = window.subarray(0, 0);
  let at = 0;
  let records = 0;
  for (let done = 0; done < end.directoryBytes; records++) {
    if (at + recordBytes(bytes, at) > bytes.length) {
      const length = Math.min(window.length, end.directoryBytes - done);
      bytes = await readAt(open, window.subarray(0, length), end.directoryOffsetBytes + done);
      at = 0;
    }
    const length = recordBytes(bytes, at);
    if (at + length > bytes.length || bytes.readUInt32LE(at) !== SIGNATURE) {
      throw archiveError("archive-damaged", `its directory breaks off or is garbled at record ${records + 1}`, {
        path: open.archive,
        offsetBytes: end.directoryOffsetBytes + done,
      });
    }
    const record = parseRecord(bytes, at, { archive: open.archive, baseBytes: end.baseBytes });
    const turn = options.pace.count(options.onRecord(record));
    if (turn !== undefined) await turn;
    at += length;
    done += length;
  }
  return records;
}

/** Length of the record at a place; where its fixed part is cut off, the length of that. */
function recordBytes(bytes: Buffer, at: number): number {
  if (at + FIXED_BYTES > bytes.length) return FIXED_BYTES;
  return FIXED_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

function parseRecord(
  bytes: Buffer,
  at: number,
  zip: { readonly archive: string; readonly baseBytes: number },
): ZipRecord {
  const nameFrom = at + FIXED_BYTES;
  const extraFrom = nameFrom + bytes.readUInt16LE(at + 28);
  const extraTo = extraFrom + bytes.readUInt16LE(at + 30);
  const rawName = bytes.subarray(nameFrom, extraFrom);
  const flags = bytes.readUInt16LE(at + 8);
  let storedBytes = bytes.readUInt32LE(at + 20);
  let sizeBytes = bytes.readUInt32LE(at + 24);
  let headerOffsetBytes = bytes.readUInt32LE(at + 42);
  let disk = bytes.readUInt16LE(at + 34);
  if (sizeBytes === IN_ZIP64 || storedBytes === IN_ZIP64 || headerOffsetBytes === IN_ZIP64 || disk === 0xffff) {
    // APPNOTE 4.5.3: the field holds only those values that are all ones here, in this order.
    let field = extraFieldAt(bytes, { id: ZIP64_FIELD, from: extraFrom, to: extraTo });
    const fieldEnd = field < 0 ? 0 : field + bytes.readUInt16LE(field - 2);
    const next = (value: number): number => {
      if (value !== IN_ZIP64 || field < 0 || field + 8 > fieldEnd) return value;
      field += 8;
      return Number(bytes.readBigUInt64LE(field - 8));
    };
    sizeBytes = next(sizeBytes);
    storedBytes = next(storedBytes);
    headerOffsetBytes = next(headerOffsetBytes);
    if (disk === 0xffff && field >= 0 && field + 4 <= fieldEnd) disk = bytes.readUInt32LE(field);
  }
  if (disk !== 0)
    throw archiveError("archive-unsupported", "it is one of several volumes", { path: zip.archive, disk });
  return {
    name: readZipName({ raw: rawName, flags, extra: { bytes, from: extraFrom, to: extraTo } }),
    rawName,
    flags,
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    storedBytes,
    sizeBytes,
    headerOffsetBytes: headerOffsetBytes + zip.baseBytes,
    mode: bytes.readUInt32LE(at + 38) >>> 16,
  };
}
