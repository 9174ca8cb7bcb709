import { hasText, u16le, u32le } from "../../bytes/numbers.ts";
import { pngChunkTypes } from "../../bytes/png-chunks.ts";
import type { FormatKey } from "../formats.ts";
import { bySignature, type Family } from "../match.ts";

/** Chunks that came with PNG 1.1 and 1.2. */
const SINCE_1_1: ReadonlySet<string> = new Set(["iCCP", "sPLT", "sRGB"]);

/** PNG by the newest chunk that it uses. */
export const png: Family = (window) => {
  let format: FormatKey = "fmt/11";
  let hasEnd = false;
  for (const type of pngChunkTypes(window)) {
    if (type === "acTL") return bySignature("fmt/935");
    if (type === "iTXt") format = "fmt/13";
    else if (SINCE_1_1.has(type) && format === "fmt/11") format = "fmt/12";
    if (type === "IEND") {
      hasEnd = true;
      break;
    }
  }
  const isCut = !hasEnd && window.isWholeReachable && !window.tail().includes("IEND");
  return bySignature(format, isCut ? { warnings: ["truncated"] } : {});
};

const BMP_BY_HEADER: ReadonlyMap<number, FormatKey> = new Map([
  [12, "fmt/115"],
  [40, "fmt/116"],
  [52, "fmt/117"],
  [56, "fmt/117"],
  [108, "fmt/118"],
  [124, "fmt/119"],
]);

/** Windows bitmap by the size of its information header; bit fields in the 40-byte one came with NT. */
export const bmp: Family = (window) => {
  const head = window.head;
  const headerBytes = u32le(head, 14);
  const key = BMP_BY_HEADER.get(headerBytes);
  const planes = headerBytes === 12 ? u16le(head, 22) : u16le(head, 26);
  if (key === undefined || planes !== 1) return undefined;
  return bySignature(headerBytes === 40 && u32le(head, 30) === 3 ? "fmt/117" : key);
};

/** JPEG 2000's family by the brand of its file type box. */
export const jpeg2000: Family = (window) => {
  const brands = window.head.toString("latin1", 20, 64);
  if (hasText(window.head, "jpx ", 20)) return bySignature("fmt/151");
  if (hasText(window.head, "jpm ", 20)) return bySignature("fmt/463");
  if (hasText(window.head, "mjp2", 20)) return bySignature("fmt/337");
  if (hasText(window.head, "jph ", 20)) return bySignature("fmt/1964");
  return hasText(window.head, "ftyp", 16) && brands.includes("jp2 ") ? bySignature("x-fmt/392") : undefined;
};
