import { isUtf8 } from "node:buffer";
import type { TextEncoding } from "../../model/identification.ts";

/**
 * Guesses how a text is written from its first bytes, or says that they are no text. Only marks and well-formedness
 * decide; between the 8-bit tables it is a guess, by whether the bytes 0x80–0x9F, which ISO 8859 keeps for controls, occur.
 */
export function guessEncoding(bytes: Buffer): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return isUtf8Start(bytes) && !hasBinaryControl(bytes) ? "utf-8-bom" : undefined;
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length === 0) return undefined;
  if (hasBinaryControl(bytes)) return guessUtf16(bytes);
  const highs = countHighs(bytes);
  if (highs.all === 0) return "us-ascii";
  if (isUtf8Start(bytes)) return "utf-8";
  if (highs.undefinedIn1252 > 0) return "other";
  return highs.controls > 0 ? "windows-1252" : "iso-8859-1";
}

/** The text of the first bytes, for a look at its beginning. */
export function decodeStart(bytes: Buffer, encoding: TextEncoding, maxBytes = 16384): string {
  const some = bytes.subarray(0, maxBytes);
  switch (encoding) {
    case "utf-16le":
      return some.toString("utf16le", some[0] === 0xff ? 2 : 0, some.length - (some.length % 2));
    case "utf-16be":
      return Buffer.from(some.subarray(0, some.length - (some.length % 2)))
        .swap16()
        .toString("utf16le", some[0] === 0xfe ? 2 : 0);
    case "utf-8-bom":
      return some.toString("utf8", 3);
    case "utf-8":
      return some.toString("utf8");
    case "us-ascii":
    case "iso-8859-1":
    case "windows-1252":
    case "other":
      return some.toString("latin1");
  }
}

/** UTF-8 whose last character may be cut. */
function isUtf8Start(bytes: Buffer): boolean {
  if (isUtf8(bytes)) return true;
  let end = bytes.length;
  for (let back = 0; back < 3 && end > 0; back++) {
    end -= 1;
    if (((bytes[end] ?? 0) & 0xc0) === 0xc0) return isUtf8(bytes.subarray(0, end));
  }
  return false;
}

/** Controls that no text has: all of C0 but tab, line ends, form feed, backspace, Ctrl-Z and escape. */
function hasBinaryControl(bytes: Buffer): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 && (byte < 8 || byte === 11 || (byte > 13 && byte !== 26 && byte !== 27))) return true;
  }
  return false;
}

function countHighs(bytes: Buffer): { all: number; controls: number; undefinedIn1252: number } {
  const counts = { all: 0, controls: 0, undefinedIn1252: 0 };
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    counts.all += 1;
    if (byte > 0x9f) continue;
    counts.controls += 1;
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) counts.undefinedIn1252 += 1;
  }
  return counts;
}

/** Text in UTF-16 without a mark: nearly every other byte is zero, and none of the rest. */
function guessUtf16(bytes: Buffer): TextEncoding | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 8) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.7 && evenZeros === 0) return "utf-16le";
  if (evenZeros > pairs * 0.7 && oddZeros === 0) return "utf-16be";
  return undefined;
}
