import { TextDecoder } from "node:util";
import { MAX_LINE_BYTES } from "./layout.ts";
import { decoderFor, type TagEncoding } from "./tag-encoding.ts";

/** A line that cannot be used: longer than `MAX_LINE_BYTES`, or with bytes that the encoding does not know. */
export interface BadLine {
  readonly kind: "too-long" | "not-decodable";
}

export type TagLine = string | BadLine;

/** Lines as they come out of one run of bytes. A line ends in LF, CR or both (RFC 8493, 2.3). */
export interface LineBatch {
  /** The number of the first line, from 1. */
  readonly firstLine: number;
  readonly lines: readonly TagLine[];
  /** Set with the first batch, where the file begins with the byte order mark of UTF-8. */
  readonly hasUtf8Mark?: boolean;
  /** Set with the last batch, where the last line has no end. */
  readonly isUnterminated?: boolean;
}

/** How many lines at the beginning of a block of whole lines need not be read, since their bytes are known, and how long they are. */
export interface KnownLines {
  readonly lines: number;
  readonly bytes: number;
}

const TOO_LONG: BadLine = { kind: "too-long" };
const NOT_DECODABLE: BadLine = { kind: "not-decodable" };
const EMPTY = Buffer.alloc(0);
const [LF, CR] = [0x0a, 0x0d];

/**
 * Reads a tag file line by line, in bounded memory whatever its lines are: an overlong line is passed over and named.
 * A malformed byte spoils its own line alone. A file of no bytes gives no batch. Lines that `known` takes are counted and
 * not given.
 */
export async function* readTagLines(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TagEncoding,
  known?: (block: Uint8Array) => KnownLines,
): AsyncGenerator<LineBatch, void, undefined> {
  const decode = createBlockDecoding(encoding);
  let carry = EMPTY;
  let isOverlong = false;
  let isFirst = true;
  let hasUtf8Mark = false;
  let firstLine = 1;

  for await (const chunk of encoding.isUtf16 ? transcode(bytes, encoding) : bytes) {
    let data = carry.length === 0 ? asBuffer(chunk) : Buffer.concat([carry, chunk]);
    if (isFirst) {
      if (data.length < 3) {
        carry = Buffer.from(data);
        continue;
      }
      isFirst = false;
      hasUtf8Mark = encoding.isUtf8 && startsWithMark(data);
      if (hasUtf8Mark) data = data.subarray(3);
    }
    const cut = endOfLastLine(data);
    if (cut > 0) {
      const passed = encoding.isUtf8 && !isOverlong ? known?.(data.subarray(0, cut)) : undefined;
      firstLine += passed?.lines ?? 0;
      const lines = decode(data.subarray(passed?.bytes ?? 0, cut));
      if (isOverlong) lines[0] = TOO_LONG;
      isOverlong = false;
      yield hasUtf8Mark ? { firstLine, lines, hasUtf8Mark } : { firstLine, lines };
      hasUtf8Mark = false;
      firstLine += lines.length;
    }
    // A copy: the source may use its buffer again.
    carry = Buffer.from(data.subarray(cut));
    if (carry.length > MAX_LINE_BYTES) {
      isOverlong = true;
      carry = EMPTY;
    }
  }

  if (isFirst && encoding.isUtf8 && startsWithMark(carry)) {
    hasUtf8Mark = true;
    carry = carry.subarray(3);
  }
  if (carry.length === 0 && !isOverlong && !hasUtf8Mark) return;
  const rest = carry.length === 0 && !isOverlong ? [] : decode(carry);
  if (isOverlong) rest[0] = TOO_LONG;
  const isUnterminated = rest.length > 0 && carry.at(-1) !== CR && carry.at(-1) !== LF;
  yield { firstLine, lines: rest, hasUtf8Mark, isUnterminated };
}

/** Decodes whole lines. All encodings but UTF-16 keep LF and CR as single bytes, so that lines stand alone. */
function createBlockDecoding(encoding: TagEncoding): (block: Uint8Array) => TagLine[] {
  const label = encoding.isUtf16 ? "utf-8" : encoding.label;
  const strict = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const lenient = new TextDecoder(label, { ignoreBOM: true });

  function attempt(block: Uint8Array): string | undefined {
    try {
      return strict.decode(block);
    } catch {
      return undefined;
    }
  }

  return (block) => {
    const text = attempt(block);
    const lines: TagLine[] = splitLines(text ?? lenient.decode(block));
    const isFaulty = text === undefined || encoding.isUtf16;
    if (!isFaulty && block.length <= MAX_LINE_BYTES) return lines;
    for (const [index, line] of lines.entries()) {
      if (typeof line !== "string") continue;
      if (line.length > MAX_LINE_BYTES) lines[index] = TOO_LONG;
      else if (isFaulty && line.includes("\ufffd")) lines[index] = NOT_DECODABLE;
    }
    return lines;
  };
}

function splitLines(text: string): string[] {
  const lines = text.includes("\r") ? text.split(/\r\n|\r|\n/) : text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Where the bytes after the last line end begin. A CR at the very end may be half of a CRLF: it waits. */
function endOfLastLine(data: Buffer): number {
  const lineFeed = data.lastIndexOf(LF);
  const carriageReturn = data.lastIndexOf(CR, data.length - 2);
  return Math.max(lineFeed, data.length < 2 ? -1 : carriageReturn) + 1;
}

/** UTF-16 as UTF-8, without its byte order mark. */
async function* transcode(bytes: AsyncIterable<Uint8Array>, encoding: TagEncoding): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= decoderFor(encoding, chunk);
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  const rest = decoder?.decode();
  if (rest !== undefined && rest !== "") yield Buffer.from(rest);
}

function startsWithMark(data: Uint8Array): boolean {
  return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
