import { isAscii, isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";
import { extraFieldAt } from "../model/zip-local-header.ts";

/** How the name of a zip's entry was read; `isCertain` where the zip says which letters its bytes stand for. */
export type ZipName =
  | { readonly kind: "text"; readonly text: string; readonly isCertain: boolean }
  | { readonly kind: "not-unicode" };

export interface RawZipName {
  readonly raw: Buffer;
  readonly flags: number;
  /** A buffer with the entry's extra fields between `from` and `to`. */
  readonly extra: { readonly bytes: Buffer; readonly from: number; readonly to: number };
}

const FLAG_UTF8 = 0x0800;
const UNICODE_PATH_FIELD = 0x7075;

/** The upper half of IBM code page 437, which a name is in when nothing else is said (APPNOTE D.1). */
const CODE_PAGE_437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
  "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

/**
 * Reads a name: by the UTF-8 flag, by Info-ZIP's Unicode path field (APPNOTE 4.6.9), as UTF-8 where the bytes are that
 * (macOS sets no flag), else by code page 437. The last is uncertain: Windows writes the code page of its own country,
 * where ð and þ have other numbers.
 */
export function readZipName({ raw, flags, extra }: RawZipName): ZipName {
  if (isAscii(raw)) return { kind: "text", text: raw.toString("latin1"), isCertain: true };
  if ((flags & FLAG_UTF8) !== 0) {
    return isUtf8(raw) ? { kind: "text", text: raw.toString("utf8"), isCertain: true } : { kind: "not-unicode" };
  }
  const unicode = unicodePath(raw, extra);
  if (unicode !== undefined) return { kind: "text", text: unicode, isCertain: true };
  if (isUtf8(raw)) return { kind: "text", text: raw.toString("utf8"), isCertain: true };
  return { kind: "text", text: fromCodePage437(raw), isCertain: false };
}

/** The field counts only while it fits the name it was made for: a program that renames may leave it behind. */
function unicodePath(raw: Buffer, extra: RawZipName["extra"]): string | undefined {
  const at = extraFieldAt(extra.bytes, { id: UNICODE_PATH_FIELD, from: extra.from, to: extra.to });
  if (at < 0) return undefined;
  const length = extra.bytes.readUInt16LE(at - 2);
  if (length < 6 || extra.bytes[at] !== 1 || extra.bytes.readUInt32LE(at + 1) !== crc32(raw)) return undefined;
  const path = extra.bytes.subarray(at + 5, at + length);
  return isUtf8(path) ? path.toString("utf8") : undefined;
}

function fromCodePage437(raw: Buffer): string {
  let text = "";
  for (const byte of raw) text += byte < 0x80 ? String.fromCharCode(byte) : (CODE_PAGE_437[byte - 0x80] ?? "");
  return text;
}
