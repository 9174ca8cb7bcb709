const LT = 0x3c;
const GT = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const NEWLINE = 0x0a;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Where the markup that begins with `<` at `from` ends, or -1 if the rest of it is not there yet. */
export function endOfMarkup(bytes: Buffer, from: number): number {
  const second = bytes[from + 1];
  if (second === undefined) return -1;
  if (second === QUESTION) return after(bytes, "?>", from + 2);
  if (second === BANG) return endOfDeclaration(bytes, from);
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === GT) return at + 1;
    if (byte !== DOUBLE_QUOTE && byte !== SINGLE_QUOTE) continue;
    at = bytes.indexOf(byte, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function endOfDeclaration(bytes: Buffer, from: number): number {
  const start = bytes.toString("latin1", from, from + 9);
  if (start.startsWith("<!--")) return after(bytes, "-->", from + 4);
  if (start === "<![CDATA[") return after(bytes, "]]>", from + 9);
  if (start.length < 9 && ("<!--".startsWith(start) || "<![CDATA[".startsWith(start))) return -1;
  return after(bytes, ">", from);
}

function after(bytes: Buffer, end: string, from: number): number {
  const at = bytes.indexOf(end, from);
  return at < 0 ? -1 : at + end.length;
}

/** The qualified name in a tag, which begins at `from`. */
export function nameIn(tag: Buffer, from: number): string {
  let to = from;
  while (to < tag.length && !isNameEnd(tag[to])) to += 1;
  return tag.toString("utf8", from, to);
}

function isNameEnd(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20 || byte === GT || byte === 0x2f || byte === LT;
}

/** The start tag of an element, as an empty element. */
export function emptied(startTag: Buffer): Buffer {
  if (startTag[startTag.length - 2] === 0x2f) return startTag;
  return Buffer.concat([startTag.subarray(0, -1), Buffer.from("/>")]);
}

export function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte > 0x20) return false;
  return true;
}

export function countNewlines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === NEWLINE) count += 1;
  return count;
}

export function isDoctype(tag: Buffer): boolean {
  return tag[1] === BANG && tag[2] !== 0x2d && tag[2] !== 0x5b;
}

/** How far the bytes lead within an element. */
export interface ElementScan {
  /** The end of the element, or of the last whole piece of it. */
  readonly end: number;
  /** Elements still open there; 0 if the element has ended. */
  readonly depth: number;
  readonly newlines: number;
  readonly hasDoctype: boolean;
}

/** Goes on from within an element, `depth` elements deep, towards its end: one look at each byte. */
export function scanElement(bytes: Buffer, from: number, depth: number): ElementScan {
  let open = depth;
  let newlines = 0;
  let hasDoctype = false;
  let at = from;
  while (at < bytes.length && open > 0) {
    const byte = bytes[at];
    if (byte !== LT) {
      if (byte === NEWLINE) newlines += 1;
      at += 1;
      continue;
    }
    const second = bytes[at + 1];
    let end = at + 1;
    if (second === BANG || second === QUESTION) end = endOfMarkup(bytes, at);
    else {
      while (end < bytes.length && bytes[end] !== GT && bytes[end] !== DOUBLE_QUOTE && bytes[end] !== SINGLE_QUOTE)
        end += 1;
      end = bytes[end] === GT ? end + 1 : endOfMarkup(bytes, at);
    }
    if (end < 0) break;
    for (let inside = at; inside < end; inside++) if (bytes[inside] === NEWLINE) newlines += 1;
    if (second === SLASH) open -= 1;
    else if (second === BANG) hasDoctype ||= isDoctype(bytes.subarray(at, end));
    else if (second !== QUESTION && bytes[end - 2] !== SLASH) open += 1;
    at = end;
  }
  return { end: at, depth: open, newlines, hasDoctype };
}
