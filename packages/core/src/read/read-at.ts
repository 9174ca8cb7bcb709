import type { FileHandle } from "node:fs/promises";
import { readFailed } from "./file-bytes.ts";

/** An open archive. */
export interface OpenFile {
  readonly file: string;
  /** The archive as its user knows it, for messages: of an unpacked tar, the packed one. */
  readonly archive: string;
  readonly handle: FileHandle;
  readonly sizeBytes: number;
}

/**
 * Reads as many bytes as there are at a place, into `target`; fewer only at the end of the file.
 * @throws TransferError `read-failed`
 */
export async function readAt(
  open: OpenFile,
  target: Buffer<ArrayBuffer>,
  offsetBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  let fill = 0;
  try {
    while (fill < target.length) {
      const { bytesRead } = await open.handle.read(target, fill, target.length - fill, offsetBytes + fill);
      if (bytesRead === 0) break;
      fill += bytesRead;
    }
  } catch (cause) {
    throw readFailed(open.file, cause);
  }
  return target.subarray(0, fill);
}
