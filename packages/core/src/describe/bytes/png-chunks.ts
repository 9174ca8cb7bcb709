import type { ByteWindow } from "./byte-window.ts";
import { u32be } from "./numbers.ts";

const MAX_CHUNKS = 300;

/** The types of a PNG's chunks in order (ISO 15948 5.3), as many as the file's budget allows. */
export function* pngChunkTypes(window: ByteWindow): Generator<string> {
  let at = 8;
  for (let count = 0; count < MAX_CHUNKS; count++) {
    const header = window.readAt(at, 8);
    const sizeBytes = u32be(header, 0);
    if (sizeBytes < 0 || sizeBytes > 0x7fffffff || header.length < 8) return;
    yield header.toString("latin1", 4, 8);
    at += 12 + sizeBytes;
  }
}
