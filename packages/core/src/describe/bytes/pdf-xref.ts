import { inflateSync } from "node:zlib";
import type { ByteWindow } from "./byte-window.ts";

/** Where an object lies: at an offset, or within another object's stream. */
export type PdfPlace =
  | { readonly kind: "offset"; readonly offset: number }
  | { readonly kind: "in-stream"; readonly stream: number; readonly index: number };

/** A section of cross references with its trailer dictionary, as text. */
interface PdfSection {
  readonly trailer: string;
  find(object: number): PdfPlace | undefined;
}

const MAX_SECTIONS = 64;
const MAX_STREAM_BYTES = 2 * 2 ** 20;
const MAX_INFLATED_BYTES = 16 * 2 ** 20;
const MAX_SUBSECTIONS = 512;

/** The sections of a PDF from the newest back (ISO 32000-2, 7.5.4 to 7.5.8). A loop of `/Prev` ends them. */
export function readPdfSections(window: ByteWindow, headerOffset: number): readonly PdfSection[] {
  const tail = window.tail();
  const mark = tail.lastIndexOf("startxref");
  if (mark < 0) return [];
  const waiting = [numberAfter(tail.toString("latin1", mark, mark + 64), /startxref\s+(\d{1,12})/)];
  const seen = new Set<number>();
  const sections: PdfSection[] = [];
  while (waiting.length > 0 && sections.length < MAX_SECTIONS) {
    const offset = waiting.shift() ?? -1;
    if (offset < 0 || seen.has(offset)) continue;
    seen.add(offset);
    const section = readSection(window, offset + headerOffset) ?? readSection(window, offset);
    if (section === undefined) continue;
    sections.push(section);
    // A hybrid file's stream stands before the older table (7.5.8.4).
    waiting.push(numberAfter(section.trailer, /\/XRefStm\s+(\d{1,12})/));
    waiting.push(numberAfter(section.trailer, /\/Prev\s+(\d{1,12})/));
  }
  return sections;
}

/** The number that a pattern captures, or -1. */
export function numberAfter(text: string, pattern: RegExp): number {
  const digits = text.match(pattern)?.[1];
  return digits === undefined ? -1 : Number(digits);
}

/** The bytes of a stream object at an offset: its dictionary as text, and its content unpacked. */
export function readPdfStream(window: ByteWindow, offset: number): { dictionary: string; content: Buffer } | undefined {
  const start = window.readAt(offset, 4096);
  const mark = start.indexOf("stream");
  if (mark < 0) return undefined;
  const dictionary = start.toString("latin1", 0, mark);
  const lineEnd = start[mark + 6] === 13 ? 2 : 1;
  const length = numberAfter(dictionary, /\/Length\s+(\d{1,12})(?!\s+\d+\s+R)/);
  const wanted = length < 0 ? 0x10000 : Math.min(length, MAX_STREAM_BYTES);
  const packed = window.readAt(offset + mark + 6 + lineEnd, wanted);
  if (!dictionary.includes("/FlateDecode")) return { dictionary, content: packed };
  try {
    return { dictionary, content: inflateSync(packed, { maxOutputLength: MAX_INFLATED_BYTES }) };
  } catch {
    return { dictionary, content: Buffer.alloc(0) };
  }
}

function readSection(window: ByteWindow, offset: number): PdfSection | undefined {
  const start = window.readAt(offset, 1024);
  const text = start.toString("latin1", 0, 64);
  const lead = text.match(/^\s*/)?.[0].length ?? 0;
  if (text.startsWith("xref", lead)) return readTable(window, offset + lead + 4);
  return /^\s*\d+\s+\d+\s+obj/.test(text) ? readStreamSection(window, offset) : undefined;
}

interface Subsection {
  readonly first: number;
  readonly count: number;
  readonly offset: number;
}

function readTable(window: ByteWindow, offset: number): PdfSection | undefined {
  const parts: Subsection[] = [];
  let at = offset;
  while (parts.length < MAX_SUBSECTIONS) {
    const text = window.readAt(at, 48).toString("latin1");
    const match = text.match(/^\s*(\d{1,10})\s+(\d{1,10})\s*?(?:\r\n|\r|\n| \r| \n)/);
    if (match === null) break;
    const part = { first: Number(match[1]), count: Number(match[2]), offset: at + match[0].length };
    parts.push(part);
    at = part.offset + part.count * 20;
  }
  const trailer = window.readAt(at, 4096).toString("latin1");
  if (!/^\s*trailer/.test(trailer)) return undefined;
  const end = trailer.indexOf("startxref");
  return {
    trailer: end < 0 ? trailer : trailer.slice(0, end),
    find(object) {
      const part = parts.find((each) => object >= each.first && object < each.first + each.count);
      if (part === undefined) return undefined;
      const entry = window.readAt(part.offset + (object - part.first) * 20, 20).toString("latin1");
      const offsetFound = numberAfter(entry, /^(\d{10}) \d{5} n/);
      return offsetFound < 0 ? undefined : { kind: "offset", offset: offsetFound };
    },
  };
}

function readStreamSection(window: ByteWindow, offset: number): PdfSection | undefined {
  const stream = readPdfStream(window, offset);
  if (stream === undefined || !stream.dictionary.includes("/XRef")) return undefined;
  const widths = numbersIn(stream.dictionary, /\/W\s*\[([\d\s]{0,60})\]/);
  const [typeBytes = 0, secondBytes = 0, thirdBytes = 0] = widths;
  const rowBytes = typeBytes + secondBytes + thirdBytes;
  if (rowBytes < 1 || rowBytes > 24) return undefined;
  const size = numberAfter(stream.dictionary, /\/Size\s+(\d{1,10})/);
  const listed = numbersIn(stream.dictionary, /\/Index\s*\[([\d\s]{0,4000})\]/);
  const index = listed.length > 1 ? listed : [0, Math.max(0, size)];
  const rows = withoutPredictor(stream, rowBytes);
  return {
    trailer: stream.dictionary,
    find(object) {
      let row = 0;
      for (let at = 0; at + 1 < index.length; at += 2) {
        const first = index[at] ?? 0;
        const count = index[at + 1] ?? 0;
        if (object < first || object >= first + count) {
          row += count;
          continue;
        }
        const from = (row + object - first) * rowBytes;
        if (from + rowBytes > rows.length) return undefined;
        const type = typeBytes === 0 ? 1 : bigEndian(rows, from, typeBytes);
        const second = bigEndian(rows, from + typeBytes, secondBytes);
        if (type === 1) return { kind: "offset", offset: second };
        const third = bigEndian(rows, from + typeBytes + secondBytes, thirdBytes);
        return type === 2 ? { kind: "in-stream", stream: second, index: third } : undefined;
      }
      return undefined;
    },
  };
}

function numbersIn(text: string, pattern: RegExp): readonly number[] {
  const list = text.match(pattern)?.[1]?.trim() ?? "";
  return list === "" ? [] : list.split(/\s+/).map(Number);
}

function bigEndian(bytes: Uint8Array, from: number, length: number): number {
  let value = 0;
  for (let index = 0; index < length; index++) value = value * 256 + (bytes[from + index] ?? 0);
  return value;
}

/** Undoes the PNG predictors None, Sub and Up, which are all that writers of cross references use. */
function withoutPredictor(stream: { dictionary: string; content: Buffer }, rowBytes: number): Buffer {
  if (numberAfter(stream.dictionary, /\/Predictor\s+(\d{1,2})/) < 10) return stream.content;
  const count = Math.floor(stream.content.length / (rowBytes + 1));
  const rows = Buffer.alloc(count * rowBytes);
  for (let row = 0; row < count; row++) {
    const from = row * (rowBytes + 1);
    const filter = stream.content[from] ?? 0;
    for (let at = 0; at < rowBytes; at++) {
      const above = row === 0 ? 0 : (rows[(row - 1) * rowBytes + at] ?? 0);
      const left = at === 0 ? 0 : (rows[row * rowBytes + at - 1] ?? 0);
      const add = filter === 2 ? above : filter === 1 ? left : 0;
      rows[row * rowBytes + at] = (stream.content[from + 1 + at] ?? 0) + add;
    }
  }
  return rows;
}
