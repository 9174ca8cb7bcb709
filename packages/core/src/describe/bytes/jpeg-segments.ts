import type { ByteWindow } from "./byte-window.ts";
import { u16be } from "./numbers.ts";

/** A marker segment before the scan. `bytes` are its first bytes after the length. */
export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Buffer;
}

const MAX_SEGMENTS = 256;

/** The marker segments of a JPEG up to its first scan (ISO 10918-1 annex B). */
export function* jpegSegments(window: ByteWindow): Generator<JpegSegment> {
  let at = 2;
  for (let count = 0; count < MAX_SEGMENTS; count++) {
    const header = window.readAt(at, 4);
    if (header[0] !== 0xff) return;
    const marker = header[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = u16be(header, 2);
    if (marker === 0xda || marker === 0xd9 || length < 2) return;
    yield { marker, bytes: window.readAt(at + 4, length - 2) };
    at += 2 + length;
  }
}
