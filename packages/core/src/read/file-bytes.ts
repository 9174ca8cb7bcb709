import { constants } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { stopIfAborted, TransferError } from "../model/error.ts";
import { readBuffer } from "../model/read-buffer.ts";

const CHUNK_BYTES = 1 << 20;

/**
 * The system's own word for what went wrong, such as `EACCES`; the class of the error where it has none.
 */
export function systemCodeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.name : "unknown";
}

/** Opens a file to read: no link is followed at its end, and a FIFO does not hold us up. */
export async function openToRead(file: string): Promise<FileHandle> {
  // Windows knows neither flag, and gives `undefined` for them.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  try {
    return await open(file, flags);
  } catch (cause) {
    throw readFailed(file, cause);
  }
}

export function readFailed(file: string, cause: unknown): TransferError {
  const code = systemCodeOf(cause);
  return new TransferError(code === "ENOENT" ? "not-found" : "read-failed", `Cannot read ${file} (${code}).`, {
    cause,
    facts: { path: file, reason: code },
  });
}

function changed(file: string, expected: number, found: number): TransferError {
  return new TransferError(
    "source-changed",
    `${file} changed while it was read: ${expected} bytes were expected, ${found} were found. Start again when nobody writes there.`,
    { facts: { path: file, expected, found } },
  );
}

/**
 * The bytes of a whole file.
 * @throws TransferError `source-changed` where it is no longer a file of this size; `not-found`, `read-failed`, `aborted`
 */
export async function* readWholeFile(
  file: string,
  sizeBytes: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  await using handle = await openToRead(file);
  const before = await handle.stat();
  if (!before.isFile() || before.size !== sizeBytes) throw changed(file, sizeBytes, before.size);
  yield* readRange(handle, { file, offsetBytes: 0, sizeBytes, signal });
  const after = await handle.stat();
  if (after.size !== sizeBytes || after.mtimeMs !== before.mtimeMs) throw changed(file, sizeBytes, after.size);
}

export interface Range {
  /** For messages. */
  readonly file: string;
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * A run of bytes of an open file, in pieces of at most a mebibyte; each piece is its receiver's own.
 * @throws TransferError `source-changed` where the file ends before the run; `read-failed`, `aborted`
 */
export async function* readRange(handle: FileHandle, range: Range): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < range.sizeBytes; ) {
    stopIfAborted(range.signal);
    const wanted = Math.min(CHUNK_BYTES, range.sizeBytes - done);
    const bytes = readBuffer(wanted);
    let got: number;
    try {
      got = (await handle.read(bytes, 0, wanted, range.offsetBytes + done)).bytesRead;
    } catch (cause) {
      throw readFailed(range.file, cause);
    }
    if (got === 0) throw changed(range.file, range.sizeBytes, done);
    done += got;
    yield bytes.subarray(0, got);
  }
}
