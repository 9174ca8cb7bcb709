import { stopIfAborted } from "../model/error.ts";
import { createTextDecoding } from "../model/text-decoding.ts";
import type { DataFault } from "./fault.ts";
import { parseJsonText } from "./parse.ts";

/** One line's value. Lines count from 1. */
export interface JsonRow {
  readonly line: number;
  readonly value: unknown;
}

/** Rows and faults of some lines that follow each other; every line that is not blank is in one of the two. */
export interface JsonRowBatch {
  readonly rows: readonly JsonRow[];
  readonly faults: readonly DataFault[];
}

export interface JsonLinesOptions {
  /** Characters of one line; a longer one is a fault, and the next is read. */
  readonly maxLineLength?: number;
  readonly maxDepth?: number;
  readonly signal?: AbortSignal;
}

const DEFAULT_MAX_LINE_LENGTH = 16 * 2 ** 20;
const DEFAULT_MAX_DEPTH = 100;
const PIECE_BYTES = 1 << 16;

/**
 * Reads JSON Lines of any length as a stream, in batches, since a promise for each of a million rows would cost more
 * than the rows. A bad line is a fault and the next goes on; bytes that are not UTF-8 end the reading with a fault.
 * Throws `aborted`, and what the source throws.
 */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: JsonLinesOptions = {},
): AsyncGenerator<JsonRowBatch> {
  const { maxLineLength = DEFAULT_MAX_LINE_LENGTH, maxDepth = DEFAULT_MAX_DEPTH, signal } = options;
  const decoding = createTextDecoding("utf-8");
  let rows: JsonRow[] = [];
  let faults: DataFault[] = [];
  let line = 1;
  /** The beginning of a line whose end has not come, and its length also where it is too long to be kept. */
  let begun = "";
  let begunLength = 0;

  function take(text: string): void {
    if (text.trim() === "") return;
    const parsed = parseJsonRow(text, maxDepth);
    if (parsed.ok) rows.push({ line, value: parsed.value });
    else faults.push(...parsed.faults.map((fault) => ({ ...fault, line })));
  }

  function endLine(rest: string): void {
    const length = begunLength + rest.length;
    if (length > maxLineLength) {
      const message = `the line is longer than ${maxLineLength} characters`;
      faults.push({ kind: "too-large", line, column: 1, pointer: "", message });
    } else {
      take(begun === "" ? rest : begun + rest);
    }
    begun = "";
    begunLength = 0;
    line += 1;
  }

  function feed(text: string): void {
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      endLine(text.slice(from, end));
      from = end + 1;
    }
    begunLength += text.length - from;
    if (begunLength <= maxLineLength) begun += text.slice(from);
    else begun = "";
  }

  function batch(): JsonRowBatch {
    const told = { rows, faults };
    rows = [];
    faults = [];
    return told;
  }

  let isFirst = true;
  for await (const run of bytes) {
    for (let at = 0; at < run.length; at += PIECE_BYTES) {
      stopIfAborted(signal);
      const { text, malformed } = decoding.decode(run.subarray(at, at + PIECE_BYTES));
      feed(isFirst && text.startsWith("\ufeff") ? text.slice(1) : text);
      if (text !== "") isFirst = false;
      if (malformed !== undefined) {
        faults.push(notUtf8(malformed.byte, line, begunLength + 1));
        yield batch();
        return;
      }
      if (rows.length + faults.length > 0) yield batch();
    }
  }
  const { malformed } = decoding.end();
  if (malformed !== undefined) faults.push(notUtf8(malformed.byte, line, begunLength + 1));
  else if (begunLength > 0) endLine("");
  if (rows.length + faults.length > 0) yield batch();
}

/** Writes values as JSON Lines, in runs of about 64 KiB. A value that JSON cannot hold throws a plain `Error`. */
export async function* writeJsonLines(
  values: Iterable<unknown> | AsyncIterable<unknown>,
  options: { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array> {
  let text = "";
  for await (const value of values) {
    const line: string | undefined = JSON.stringify(value);
    if (line === undefined) throw new Error("A value that is not JSON");
    text += `${line}\n`;
    if (text.length < PIECE_BYTES) continue;
    stopIfAborted(options.signal);
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

/**
 * The quick way is JSON.parse. What it would change in silence (see `parseJsonText`) can only be where one of these
 * signs is: then the line is read by the slow and strict way.
 */
function parseJsonRow(text: string, maxDepth: number): ReturnType<typeof parseJsonText> {
  const isPlain = !SUSPECT.test(text);
  if (isPlain) {
    try {
      const value: unknown = JSON.parse(text);
      if (countKeys(value, maxDepth) === countColons(text)) return { ok: true, value, locate: () => undefined };
    } catch {
      // The strict parser says what is wrong.
    }
  }
  return parseJsonText(text, { maxDepth, maxBytes: Number.MAX_SAFE_INTEGER });
}

const SUSPECT = /__proto__|\\u00|[0-9]{16}|[0-9][eE]\+?[0-9]{3}/;

/** Colons outside texts, if no text holds one after a quote: never fewer than there are keys. */
function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) count += 1;
  return count;
}

/** Keys of a value at all depths; -1 where it is too deep. */
function countKeys(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (depth === 0) return Number.NEGATIVE_INFINITY;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, depth - 1);
    return count;
  }
  for (const item of Object.values(value)) count += 1 + countKeys(item, depth - 1);
  return count;
}

function notUtf8(byte: number, line: number, column: number): DataFault {
  const hex = byte.toString(16).toUpperCase().padStart(2, "0");
  return {
    kind: "malformed-bytes",
    line,
    column,
    pointer: "",
    message: `the byte ${hex} is not UTF-8, which JSON Lines must be; nothing after it was read`,
  };
}
