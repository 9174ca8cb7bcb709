import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { ReadFault } from "../model/digest-work.ts";
import { TransferError } from "../model/error.ts";
import {
  LOCAL_HEADER_FIXED_BYTES,
  localHeaderBytes,
  localHeaderFault,
  parseLocalHeader,
  type ZipEntryExtent,
} from "../model/zip-local-header.ts";
import { readRange, systemCodeOf } from "./file-bytes.ts";
import { type OpenFile, readAt } from "./read-at.ts";

/**
 * The bytes of one entry of a zip. Its local header is held against the directory before a byte is given; size and
 * CRC-32 at the end, so that a receiver trusts what it got only when the iteration has ended.
 *
 * @throws TransferError `archive-damaged` with the entry, the `ReadFault` as `reason`, and what differs; `read-failed`,
 * `aborted`
 */
export async function* readZipEntry(
  open: OpenFile,
  extent: ZipEntryExtent,
  options: { readonly path: string; readonly signal: AbortSignal | undefined },
): AsyncGenerator<Uint8Array> {
  const damaged = (reason: ReadFault, detail: string, cause?: unknown): TransferError =>
    new TransferError("archive-damaged", `${open.archive}: ${options.path} is damaged (${reason}: ${detail}).`, {
      cause,
      facts: { path: open.archive, entry: options.path, reason, detail },
    });

  const header = parseLocalHeader(await readLocalHeader(open, extent));
  const fault = localHeaderFault(header, extent);
  if (header === undefined || fault !== undefined) throw damaged("header-mismatch", fault ?? "");
  const stored = readRange(open.handle, {
    file: open.file,
    offsetBytes: extent.headerOffsetBytes + header.headerBytes,
    sizeBytes: extent.storedBytes,
    signal: options.signal,
  });
  let size = 0;
  let crc = 0;
  const inflate = extent.method === "deflate" ? createInflateRaw() : undefined;
  if (inflate !== undefined) pipeline(Readable.from(stored), inflate, () => {});
  try {
    for await (const chunk of inflate ?? stored) {
      size += chunk.length;
      // Stop at the first byte too many: a lying entry may go on for petabytes.
      if (size > extent.sizeBytes) throw damaged("size-mismatch", `${extent.sizeBytes} < ${size}`);
      crc = crc32(chunk, crc);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof TransferError) throw error;
    throw damaged("corrupt-compression", systemCodeOf(error), error);
  } finally {
    inflate?.destroy();
  }
  if (size !== extent.sizeBytes) throw damaged("size-mismatch", `${extent.sizeBytes} ≠ ${size}`);
  if (inflate !== undefined && inflate.bytesWritten !== extent.storedBytes) {
    throw damaged("corrupt-compression", `${extent.storedBytes} ≠ ${inflate.bytesWritten}`);
  }
  if (crc !== extent.crc32) throw damaged("crc-mismatch", `${hex(extent.crc32)} ≠ ${hex(crc)}`);
}

async function readLocalHeader(open: OpenFile, extent: ZipEntryExtent): Promise<Uint8Array> {
  const usual = LOCAL_HEADER_FIXED_BYTES + extent.rawName.length + 64;
  const bytes = await readAt(open, Buffer.alloc(usual), extent.headerOffsetBytes);
  const length = localHeaderBytes(bytes) ?? 0;
  return length <= bytes.length ? bytes : readAt(open, Buffer.alloc(length), extent.headerOffsetBytes);
}

function hex(crc: number): string {
  return crc.toString(16).padStart(8, "0");
}
