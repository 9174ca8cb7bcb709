import type { ByteWindow } from "./byte-window.ts";
import { u32le } from "./numbers.ts";

/** A chunk of a RIFF file: its bytes begin at `offset`. */
export interface RiffChunk {
  readonly id: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

const MAX_CHUNKS = 64;

/** The chunks of a RIFF, RF64 or BW64 file, in order. Sizes beyond the file end it. */
export function* riffChunks(window: ByteWindow): Generator<RiffChunk> {
  let at = 12;
  for (let count = 0; count < MAX_CHUNKS; count++) {
    const header = window.readAt(at, 8);
    const sizeBytes = u32le(header, 4);
    if (sizeBytes < 0) return;
    yield { id: header.toString("latin1", 0, 4), offset: at + 8, sizeBytes };
    at += 8 + sizeBytes + (sizeBytes % 2);
  }
}
