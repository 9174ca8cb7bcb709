import { createByteWindow } from "../../bytes/byte-window.ts";
import { jpegSegments } from "../../bytes/jpeg-segments.ts";
import { hasText, u16be } from "../../bytes/numbers.ts";
import { readTiff } from "../../bytes/tiff-directories.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

const BY_JFIF_VERSION: ReadonlyMap<number, FormatKey> = new Map([
  [0x0100, "fmt/42"],
  [0x0101, "fmt/43"],
  [0x0102, "fmt/44"],
]);

/** JPEG by its first application segment, as PRONOM has it: JFIF, Exif, SPIFF, or none of them. */
export const jpeg: Family = (window) => {
  let format: FormatKey = "fmt/41";
  for (const { marker, bytes } of jpegSegments(window)) {
    if (marker < 0xe0 || marker > 0xef) continue;
    if (marker === 0xe0 && hasText(bytes, "JFIF\0", 0)) format = BY_JFIF_VERSION.get(u16be(bytes, 5)) ?? "fmt/44";
    if (marker === 0xe1 && hasText(bytes, "Exif\0", 0)) format = byExifVersion(exifVersion(bytes.subarray(6)));
    if (marker === 0xe8 && hasText(bytes, "SPIFF\0", 0)) format = "fmt/112";
    break;
  }
  const tail = window.tail();
  const isCut = window.isWholeReachable && tail.lastIndexOf("\xff\xd9", undefined, "latin1") < 0;
  return bySignature(format, isCut ? { warnings: ["truncated"] } : {});
};

/** The ExifVersion tag of the Exif directory; empty where it cannot be found. */
function exifVersion(tiffBytes: Buffer): string {
  const file = readTiff(createByteWindow({ sizeBytes: tiffBytes.length, head: tiffBytes }));
  const first = file?.directories().next().value;
  if (file === undefined || first === undefined || typeof first === "string") return "";
  const offset = first.numbers(34665, 1)[0];
  return offset === undefined ? "" : (file.directoryAt(offset)?.bytes(36864).toString("latin1") ?? "");
}

function byExifVersion(version: string): FormatKey {
  if (version === "0200") return "x-fmt/398";
  if (version === "0210") return "x-fmt/390";
  if (version === "0220") return "x-fmt/391";
  if (version === "0221") return "fmt/645";
  return version.startsWith("023") ? "fmt/1507" : "fmt/41";
}
