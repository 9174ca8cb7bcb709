import { byteOrderMark, parseTextEncoding, type TextEncoding } from "../model/text-decoding.ts";
import type { XmlFaultKind } from "./fault.ts";

/** Bytes at the start that are looked at: an XML declaration that does not end within them is none. */
const PROLOG_BYTES = 1024;

export type XmlEncoding =
  | { readonly kind: "encoding"; readonly encoding: TextEncoding; readonly byteOrderMarkLength: number }
  | { readonly kind: XmlFaultKind; readonly detail: string };

const DECLARED = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/;

/** Whether more bytes are needed before the encoding is known. */
export function needsMoreProlog(bytes: Uint8Array): boolean {
  if (bytes.length >= PROLOG_BYTES) return false;
  if (bytes.length < 4) return true;
  const start = asciiStart(bytes);
  return start.startsWith("<?xml") ? !start.includes("?>") : "<?xml".startsWith(start);
}

/**
 * The encoding of a document, by its byte order mark and its declaration, which must agree (XML 1.0, 4.3.3 and
 * appendix F): UTF-8 unless something else is said; UTF-16 only with its mark.
 */
export function detectXmlEncoding(bytes: Uint8Array): XmlEncoding {
  const mark = byteOrderMark(bytes);
  const isUtf32 =
    (bytes[2] === 0 && bytes[3] === 0 && mark?.encoding === "utf-16le") || (bytes[0] === 0 && bytes[1] === 0);
  if (isUtf32 && bytes.length >= 4) return { kind: "encoding-unsupported", detail: "UTF-32" };
  const declared = DECLARED.exec(asciiStart(bytes))?.[1];
  const length = mark?.length ?? 0;
  if (declared === undefined) {
    return { kind: "encoding", encoding: mark?.encoding ?? "utf-8", byteOrderMarkLength: length };
  }
  const isAnyUtf16 = declared.toLowerCase() === "utf-16";
  const encoding = isAnyUtf16 ? (mark?.encoding ?? "utf-16le") : parseTextEncoding(declared);
  if (encoding === undefined) return { kind: "encoding-unsupported", detail: declared };
  const shown = mark?.encoding ?? (encoding.startsWith("utf-16") ? "utf-8" : encoding);
  if (shown !== encoding || (isAnyUtf16 && shown === "utf-8")) {
    return { kind: "encoding-mismatch", detail: `${declared} is declared, the bytes are ${shown}` };
  }
  return { kind: "encoding", encoding, byteOrderMarkLength: length };
}

/** The first bytes read as ASCII; the zero bytes of UTF-16 left out. */
function asciiStart(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const start = bytes.subarray(mark?.length ?? 0, PROLOG_BYTES);
  const text = Buffer.from(start).toString("latin1");
  return mark?.length === 2 ? text.replaceAll("\u0000", "") : text;
}
