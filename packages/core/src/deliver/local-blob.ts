import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { TransferError } from "../model/error.ts";

/** A file of ours that is sent. It must stay as it was announced until the archive has it. */
export interface LocalBlob extends AsyncDisposable {
  readonly sizeBytes: number;
  /** `length` bytes from `offset` on. Throws `source-changed` where there are no longer that many, `read-failed`. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Opens a file for sending. Throws `read-failed`, and `source-changed` where its size is not the announced one. */
export async function openLocalBlob(path: string, announcedBytes: number): Promise<LocalBlob> {
  const handle = await reading(path, () => open(path, "r"));
  const { size } = await reading(path, () => handle.stat());
  if (size !== announcedBytes) {
    await handle.close();
    throw changed(path);
  }
  return {
    sizeBytes: size,
    read: (offset, length) => readExactly(handle, { path, offset, length }),
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

/** SHA-256 of a part of a file, in bounded memory. */
export async function digestOfPart(blob: LocalBlob, offset: number, length: number): Promise<string> {
  const hash = createHash("sha256");
  for (let at = offset; at < offset + length; at += PIECE_BYTES) {
    hash.update(await blob.read(at, Math.min(PIECE_BYTES, offset + length - at)));
  }
  return hash.digest("hex");
}

const PIECE_BYTES = 4 * 2 ** 20;

async function readExactly(
  handle: FileHandle,
  { path, offset, length }: { readonly path: string; readonly offset: number; readonly length: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.allocUnsafe(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await reading(path, () => handle.read(bytes, read, length - read, offset + read));
    if (bytesRead === 0) throw changed(path);
    read += bytesRead;
  }
  return bytes;
}

async function reading<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new TransferError("read-failed", `${path} cannot be read.`, { cause, facts: { path } });
  }
}

function changed(path: string): TransferError {
  const text = `${path} is not as it was announced: it was changed since. Withdraw the delivery, and send the package anew.`;
  return new TransferError("source-changed", text, { facts: { path } });
}
