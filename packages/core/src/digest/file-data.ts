import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { EntryFault } from "./fault.ts";

/** Where a link or a pipe has taken the place of a file since it was listed, it is not followed and not waited for. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a small file at one go. `into` has room for one byte more than is announced, which shows a file that grew. */
export function readWholeFile(file: string, sizeBytes: number, into: Buffer): Uint8Array {
  const fd = openSync(file, OPEN_FLAGS);
  try {
    let fill = 0;
    while (fill <= sizeBytes) {
      const got = readSync(fd, into, fill, sizeBytes + 1 - fill, null);
      fill += got;
      if (got === 0 || fill === sizeBytes) break;
    }
    if (fill !== sizeBytes) throw changed(sizeBytes, fstatSync(fd).size);
    return into.subarray(0, sizeBytes);
  } finally {
    closeSync(fd);
  }
}

/** A large file in chunks, each of which stands until the next. Its size and time must be the same before and after. */
export function* fileChunks(file: string, sizeBytes: number, chunk: Buffer): Generator<Uint8Array> {
  const fd = openSync(file, OPEN_FLAGS);
  try {
    const before = fstatSync(fd);
    if (!before.isFile() || before.size !== sizeBytes) throw changed(sizeBytes, before.size);
    yield* rangeChunks(fd, { offsetBytes: 0, sizeBytes }, chunk);
    const after = fstatSync(fd);
    if (after.size !== sizeBytes) throw changed(sizeBytes, after.size);
    if (after.mtimeMs !== before.mtimeMs) throw new EntryFault("changed-while-read", "modified while it was read");
  } finally {
    closeSync(fd);
  }
}

/** A run of bytes in an open file, in chunks. */
export function* rangeChunks(
  fd: number,
  range: { readonly offsetBytes: number; readonly sizeBytes: number },
  chunk: Buffer,
): Generator<Uint8Array> {
  let done = 0;
  while (done < range.sizeBytes) {
    const wanted = Math.min(chunk.length, range.sizeBytes - done);
    const got = readSync(fd, chunk, 0, wanted, range.offsetBytes + done);
    if (got === 0) throw changed(range.sizeBytes, done);
    done += got;
    yield chunk.subarray(0, got);
  }
}

export function changed(announced: number, found: number): EntryFault {
  return new EntryFault("changed-while-read", `${announced} ≠ ${found} bytes`);
}
