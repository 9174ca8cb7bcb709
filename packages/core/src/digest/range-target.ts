import type { CopyTarget } from "../model/digest-work.ts";
import { readBuffer } from "../model/read-buffer.ts";
import type { OpenFiles } from "./open-files.ts";
import { writeFully } from "./write-fully.ts";

export type RangeTarget = Extract<CopyTarget, { readonly kind: "range" }>;

/** Gathers small entries that stand side by side in the target, and writes them in one call. */
export interface RangeGather {
  /**
   * The memory where an entry's bytes will be written from, with one byte to spare: what is read straight into it
   * need not be copied again.
   */
  room(target: RangeTarget, sizeBytes: number): Buffer;
  /** Takes an entry for which `room` was asked just before. */
  put(target: RangeTarget, bytes: Uint8Array, crc32: number): void;
  flush(): void;
}

const GATHER_BYTES = (1 << 20) + (1 << 18);
const NO_PREFIX = new Uint8Array(0);

export function createRangeGather(files: OpenFiles): RangeGather {
  let buffer = readBuffer(GATHER_BYTES);
  let file = "";
  let start = 0;
  let fill = 0;

  function flush(): void {
    if (fill > 0) writeFully(file, files.toWrite(file), buffer.subarray(0, fill), start);
    file = "";
    fill = 0;
  }

  return {
    room(target, sizeBytes) {
      const prefixBytes = target.prefix?.length ?? 0;
      const needed = prefixBytes + sizeBytes + 1 + (target.paddingBytes ?? 0);
      const isNext = file === target.file && target.offsetBytes === start + fill;
      if (!isNext || fill + needed > buffer.length) {
        flush();
        file = target.file;
        start = target.offsetBytes;
        if (needed > buffer.length) buffer = readBuffer(needed);
      }
      return buffer.subarray(fill + prefixBytes, fill + prefixBytes + sizeBytes + 1);
    },
    put(target, bytes, crc32) {
      const prefix = target.prefix ?? NO_PREFIX;
      buffer.set(prefix, fill);
      if (target.crc32At !== undefined) buffer.writeUInt32LE(crc32, fill + target.crc32At);
      const at = fill + prefix.length;
      const isInPlace = bytes.buffer === buffer.buffer && bytes.byteOffset === buffer.byteOffset + at;
      if (!isInPlace) buffer.set(bytes, at);
      fill = at + bytes.length;
      const padding = target.paddingBytes ?? 0;
      buffer.fill(0, fill, fill + padding);
      fill += padding;
    },
    flush,
  };
}

/** Writes an entry of any size, chunk by chunk; the prefix last, since the CRC is known only then. */
export function createRangeStream(
  files: OpenFiles,
  target: RangeTarget,
): { write(bytes: Uint8Array): void; end(crc32: number): void } {
  const fd = files.toWrite(target.file);
  const prefix = Buffer.from(target.prefix ?? NO_PREFIX);
  let at = target.offsetBytes + prefix.length;
  return {
    write(bytes) {
      writeFully(target.file, fd, bytes, at);
      at += bytes.length;
    },
    end(crc32) {
      if (target.paddingBytes) writeFully(target.file, fd, new Uint8Array(target.paddingBytes), at);
      if (target.crc32At !== undefined) prefix.writeUInt32LE(crc32, target.crc32At);
      writeFully(target.file, fd, prefix, target.offsetBytes);
    },
  };
}
