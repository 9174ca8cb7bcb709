import type { FileHandle } from "node:fs/promises";
import { stopIfAborted } from "../model/error.ts";
import { readBuffer } from "../model/read-buffer.ts";

const BLOCK_BYTES = 2 ** 20;

export interface FileRange {
  readonly from: number;
  readonly bytes: number;
}

/**
 * A range of a file in blocks of 1 MiB; the next is read while its taker works on one. A block is written over once two
 * more are asked for. It ends early where the file does.
 */
export async function* readBlocks(
  file: FileHandle,
  { from, bytes }: FileRange,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const buffers = [0, 1].map(() => readBuffer(Math.min(BLOCK_BYTES, Math.max(1, bytes))));
  const read = (at: number, turn: number): Promise<Uint8Array> => {
    const [buffer = Buffer.of()] = buffers.slice(turn % 2);
    const wanted = Math.min(buffer.length, bytes - at);
    const reading = fill(file, buffer.subarray(0, wanted), from + at);
    // Its failure is told when it is awaited.
    reading.catch(() => undefined);
    return reading;
  };
  let next = read(0, 0);
  for (let [at, turn] = [0, 1]; at < bytes; turn++) {
    stopIfAborted(signal);
    const block = await next;
    if (block.length === 0) return;
    at += block.length;
    if (at < bytes) next = read(at, turn);
    yield block;
  }
}

async function fill(file: FileHandle, buffer: Uint8Array, from: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Writes blocks to a file from a place on; the next is made while one is written. They must not be written over. */
export async function writeBlocks(
  file: FileHandle,
  blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  from = 0,
): Promise<void> {
  let at = from;
  let last = Promise.resolve();
  for await (const block of blocks) {
    await last;
    last = writeWhole(file, block, at);
    last.catch(() => undefined);
    at += block.length;
  }
  await last;
}

async function writeWhole(file: FileHandle, block: Uint8Array, place: number): Promise<void> {
  for (let at = 0; at < block.length; ) at += (await file.write(block, at, block.length - at, place + at)).bytesWritten;
}
