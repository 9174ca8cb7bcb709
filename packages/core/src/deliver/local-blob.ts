import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { TransferError } from "../model/error.ts";
import { readBuffer } from "../model/read-buffer.ts";

/** A file of ours that is sent. It must stay as it was announced until the archive has it. */
export interface LocalBlob extends AsyncDisposable {
  readonly sizeBytes: number;
  /** Fills `bytes` from `offset` on. Throws `source-changed` where there are no longer that many, `read-failed`. */
  read(offset: number, bytes: Uint8Array): Promise<void>;
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
    read: (offset, bytes) => readExactly(handle, { path, offset, bytes }),
    [Symbol.asyncDispose]: () => handle.close(),
  };
}

/** SHA-256 of a part of a file, in bounded memory. */
export async function digestOfPart(blob: LocalBlob, offset: number, length: number): Promise<string> {
  const hash = createHash("sha256");
  const memory = readBuffer(Math.min(SLICE_BYTES, length));
  for (let at = offset; at < offset + length; at += SLICE_BYTES) {
    const slice = memory.subarray(0, Math.min(SLICE_BYTES, offset + length - at));
    await blob.read(at, slice);
    hash.update(slice);
  }
  return hash.digest("hex");
}

const SLICE_BYTES = 2 ** 20;

async function readExactly(
  handle: FileHandle,
  { path, offset, bytes }: { readonly path: string; readonly offset: number; readonly bytes: Uint8Array },
): Promise<void> {
  for (let read = 0; read < bytes.length; ) {
    const { bytesRead } = await reading(path, () => handle.read(bytes, read, bytes.length - read, offset + read));
    if (bytesRead === 0) throw changed(path);
    read += bytesRead;
  }
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
