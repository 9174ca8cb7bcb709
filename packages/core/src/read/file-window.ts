import { type OpenFile, readAt } from "./read-at.ts";

/**
 * A stretch of a file held in memory: many small records one after another cost one read. It grows while what is asked
 * for lies close together, and is small where it jumps.
 */
export interface FileWindow {
  /** The bytes, where they are in memory; they are good until the next `fill`. */
  peek(offsetBytes: number, length: number): Buffer | undefined;
  /** Reads them first; fewer at the end of the file. */
  fill(offsetBytes: number, length: number): Promise<Buffer>;
}

const LEAST_BYTES = 1 << 12;
const MOST_BYTES = 1 << 20;

export function createFileWindow(open: OpenFile): FileWindow {
  let room = Buffer.allocUnsafe(LEAST_BYTES);
  let bytes = room.subarray(0, 0);
  let start = 0;
  let wanted = LEAST_BYTES;
  return {
    peek(offsetBytes, length) {
      const at = offsetBytes - start;
      return at >= 0 && at + length <= bytes.length ? bytes.subarray(at, at + length) : undefined;
    },
    async fill(offsetBytes, length) {
      const isNext = offsetBytes >= start && offsetBytes <= start + bytes.length + LEAST_BYTES;
      wanted = isNext ? Math.min(MOST_BYTES, wanted * 4) : LEAST_BYTES;
      const size = Math.max(wanted, length);
      if (room.length < size) room = Buffer.allocUnsafe(size);
      bytes = await readAt(open, room.subarray(0, size), offsetBytes);
      start = offsetBytes;
      return bytes.subarray(0, length);
    },
  };
}
