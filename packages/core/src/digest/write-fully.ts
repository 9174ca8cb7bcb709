import { writeSync } from "node:fs";
import { writingTo } from "./fault.ts";

/** Writes all bytes at a position, or behind what was written last; one call of the system may take only some of them. */
export function writeFully(file: string, fd: number, bytes: Uint8Array, position: number | null): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === null ? null : position + done;
    const from = done;
    done += writingTo(file, () => writeSync(fd, bytes, from, bytes.length - from, at));
  }
}
