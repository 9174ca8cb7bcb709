import { Readable } from "node:stream";
import { createInflateRaw, InflateRaw, inflateRawSync } from "node:zlib";
import {
  LOCAL_HEADER_FIXED_BYTES,
  localHeaderBytes,
  localHeaderFault,
  parseLocalHeader,
  type ZipEntryExtent,
} from "../model/zip-local-header.ts";
import { EntryFault } from "./fault.ts";
import { rangeChunks } from "./file-data.ts";

const INFLATE_CHUNK_BYTES = 1 << 18;

/** Reads bytes of the archive at a place: fewer than asked for only where the archive ends. */
export type ReadAt = (offsetBytes: number, lengthBytes: number) => Uint8Array;

/** Where an entry's data begins, once its local header has been held against the directory. */
export function zipDataOffset(extent: ZipEntryExtent, readAt: ReadAt): number {
  const at = extent.headerOffsetBytes;
  const expected = LOCAL_HEADER_FIXED_BYTES + extent.rawName.length;
  let bytes = readAt(at, expected);
  const whole = localHeaderBytes(bytes);
  if (whole !== undefined && whole > bytes.length) bytes = readAt(at, whole);
  const header = parseLocalHeader(bytes);
  const difference = localHeaderFault(header, extent);
  if (header === undefined || difference !== undefined) {
    throw new EntryFault("header-mismatch", difference ?? "no local header");
  }
  if (extent.method === "stored" && extent.storedBytes !== extent.sizeBytes)
    throw sizeFault(extent, extent.storedBytes);
  return at + header.headerBytes;
}

/** Inflates an entry that is in memory. It stops one byte beyond the announced size: a lying size cannot flood. */
export function inflateWhole(extent: ZipEntryExtent, packed: Uint8Array): Uint8Array {
  try {
    const maxOutputLength = Math.max(extent.sizeBytes, 1);
    const { bytes, consumed } = inflate(packed, maxOutputLength);
    if (bytes.length !== extent.sizeBytes) throw sizeFault(extent, bytes.length);
    checkConsumed(extent, consumed);
    return bytes;
  } catch (error) {
    throw inflateFaultOf(extent, error);
  }
}

/** Node's option `info` says how much of the input was used, which shows bytes behind the end; its types do not know it. */
function inflate(packed: Uint8Array, maxOutputLength: number): { bytes: Uint8Array; consumed: number } {
  const result: object = inflateRawSync(packed, { maxOutputLength, info: true });
  if (!("buffer" in result && result.buffer instanceof Uint8Array)) throw new Error("zlib gave no bytes");
  if (!("engine" in result && result.engine instanceof InflateRaw)) throw new Error("zlib gave no engine");
  return { bytes: result.buffer, consumed: result.engine.bytesWritten };
}

/** As `inflateWhole`, in chunks, for an entry of any size. */
export async function* inflatedChunks(
  extent: ZipEntryExtent,
  fd: number,
  dataOffsetBytes: number,
): AsyncGenerator<Uint8Array> {
  const range = { offsetBytes: dataOffsetBytes, sizeBytes: extent.storedBytes };
  const packed = Readable.from(freshChunks(fd, range), { objectMode: true, highWaterMark: 2 });
  const inflate = createInflateRaw({ chunkSize: INFLATE_CHUNK_BYTES });
  packed.once("error", (error) => inflate.destroy(error));
  packed.pipe(inflate);
  let total = 0;
  try {
    for await (const chunk of inflate) {
      if (!(chunk instanceof Uint8Array)) continue;
      total += chunk.length;
      if (total > extent.sizeBytes) throw sizeFault(extent, "more");
      yield chunk;
    }
    if (total !== extent.sizeBytes) throw sizeFault(extent, total);
    checkConsumed(extent, inflate.bytesWritten);
  } catch (error) {
    throw inflateFaultOf(extent, error);
  } finally {
    packed.destroy();
  }
}

/** The stream keeps chunks while it works on others, so each has its own memory. */
function* freshChunks(
  fd: number,
  range: { readonly offsetBytes: number; readonly sizeBytes: number },
): Generator<Uint8Array> {
  const chunk = Buffer.allocUnsafeSlow(INFLATE_CHUNK_BYTES);
  for (const bytes of rangeChunks(fd, range, chunk)) yield Uint8Array.from(bytes);
}

function checkConsumed(extent: ZipEntryExtent, consumed: number): void {
  if (consumed === extent.storedBytes) return;
  throw new EntryFault("corrupt-compression", `${extent.storedBytes} ≠ ${consumed} stored bytes`);
}

/** zlib's errors have codes of their own: `Z_DATA_ERROR`, and Node's for too much output. */
function inflateFaultOf(extent: ZipEntryExtent, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_BUFFER_TOO_LARGE") return sizeFault(extent, "more");
  return code.startsWith("Z_") ? new EntryFault("corrupt-compression", code) : error;
}

function sizeFault(extent: ZipEntryExtent, found: number | string): EntryFault {
  return new EntryFault("size-mismatch", `${extent.sizeBytes} ≠ ${found} bytes`);
}
