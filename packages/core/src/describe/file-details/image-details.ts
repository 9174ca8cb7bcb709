import type { FileDetails } from "../../model/file-details.ts";
import type { ByteWindow } from "../bytes/byte-window.ts";
import { jpegSegments } from "../bytes/jpeg-segments.ts";
import { hasText, u16be, u16le, u32be, u32le } from "../bytes/numbers.ts";

type Reader = (window: ByteWindow) => FileDetails | undefined;

const READERS: ReadonlyMap<string, Reader> = new Map([
  ["image/jpeg", jpeg],
  ["image/png", png],
  ["image/vnd.mozilla.apng", png],
  ["image/gif", gif],
  ["image/bmp", bmp],
  ["image/jp2", jpeg2000],
  ["image/jpx", jpeg2000],
  ["image/webp", webp],
]);

/** The size of a picture in pixels, and its depth where the header says so. */
export function imageDetails(window: ByteWindow, mime: string): FileDetails | undefined {
  return READERS.get(mime)?.(window);
}

function image(widthPx: number, heightPx: number, bitDepth?: number, components?: number): FileDetails | undefined {
  if (widthPx < 0 || heightPx < 0) return undefined;
  return {
    kind: "image",
    widthPx,
    heightPx,
    ...(bitDepth === undefined ? {} : { bitDepth }),
    ...(components === undefined ? {} : { components }),
  };
}

/** The frame header: markers C0 to CF but the three that are none. */
function jpeg(window: ByteWindow): FileDetails | undefined {
  for (const { marker, bytes } of jpegSegments(window)) {
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame && bytes.length >= 6) return image(u16be(bytes, 3), u16be(bytes, 1), bytes[0], bytes[5]);
  }
  return undefined;
}

const PNG_COMPONENTS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

function png({ head }: ByteWindow): FileDetails | undefined {
  return image(u32be(head, 16), u32be(head, 20), head[24], PNG_COMPONENTS.get(head[25] ?? -1));
}

function gif({ head }: ByteWindow): FileDetails | undefined {
  return image(u16le(head, 6), u16le(head, 8), ((head[10] ?? 0) & 7) + 1);
}

/** A negative height says that the rows stand from the top down. */
function bmp({ head }: ByteWindow): FileDetails | undefined {
  if (u32le(head, 14) === 12) return image(u16le(head, 18), u16le(head, 20), u16le(head, 24));
  const height = u32le(head, 22);
  const rows = height > 0x7fffffff ? 2 ** 32 - height : height;
  return image(u32le(head, 18), rows, u16le(head, 28));
}

/** The image header box, which stands first in the header box (ISO 15444-1 annex I). */
function jpeg2000({ head }: ByteWindow): FileDetails | undefined {
  const at = head.subarray(0, 4096).indexOf("ihdr");
  if (at < 0) return undefined;
  const bits = head[at + 14];
  const depth = bits === undefined || bits === 255 ? undefined : (bits & 0x7f) + 1;
  return image(u32be(head, at + 8), u32be(head, at + 4), depth, Math.max(0, u16be(head, at + 12)));
}

function webp({ head }: ByteWindow): FileDetails | undefined {
  if (hasText(head, "VP8X", 12)) return image(u24(head, 24) + 1, u24(head, 27) + 1);
  if (hasText(head, "VP8L", 12)) {
    const bits = u32le(head, 21);
    return bits < 0 ? undefined : image((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  return hasText(head, "VP8 ", 12) ? image(u16le(head, 26) & 0x3fff, u16le(head, 28) & 0x3fff) : undefined;
}

function u24(bytes: Uint8Array, at: number): number {
  const low = u16le(bytes, at);
  return low < 0 ? -2 : low + (bytes[at + 2] ?? 0) * 0x10000;
}
