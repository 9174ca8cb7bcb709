import { writeSync } from "node:fs";
import { WriteFault } from "./fault.ts";

/** Writes all bytes at a position, or behind what was written last; one call of the system may take only some of them. */
export function writeFully(file: string, fd: number, bytes: Uint8Array, position: number | null): void {
  let done = 0;
  try {
    while (done < bytes.length) {
      const at = position === null ? null : position + done;
      done += writeSync(fd, bytes, done, bytes.length - done, at);
    }
  } catch (error) {
    throw new WriteFault(file, error);
  }
}
