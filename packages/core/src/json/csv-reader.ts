import { byteOrderMark, createTextDecoding, type TextDecoding, type TextEncoding } from "../model/text-decoding.ts";
import type { CsvFault } from "./csv-fault.ts";
import { type CsvDelimiter, type CsvParser, type CsvRow, createCsvParser } from "./csv-parser.ts";

export interface CsvReaderOptions {
  readonly encoding?: TextEncoding;
  readonly delimiter?: CsvDelimiter;
  readonly quotes?: "double" | "none";
  readonly maxRowLength: number;
  readonly maxColumns: number;
}

/** Reads a CSV as its bytes are pushed: encoding, delimiter and header first, then rows that fit the header. */
export interface CsvReader {
  write(bytes: Uint8Array): void;
  end(): void;
  /** The rows and faults since it was last asked. */
  take(): { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] };
  readonly header: readonly string[] | undefined;
  readonly delimiter: CsvDelimiter;
  readonly encoding: TextEncoding;
  /** Nothing more can be read: the last fault says why. */
  readonly isBroken: boolean;
}

export function createCsvReader(options: CsvReaderOptions): CsvReader {
  let head: Uint8Array | undefined = new Uint8Array(0);
  let encoding: TextEncoding = options.encoding ?? "utf-8";
  let decoding: TextDecoding | undefined;
  let delimiter: CsvDelimiter = options.delimiter ?? ",";
  let start = "";
  let firstLineEnd = -1;
  let parser: CsvParser | undefined;
  let header: readonly string[] | undefined;
  let rows: CsvRow[] = [];
  let faults: CsvFault[] = [];
  let isBroken = false;
  /** Lines before the header: Excel's `sep=`. */
  let skipped = 0;

  function breakOff(fault: CsvFault): void {
    isBroken = true;
    faults.push(fault);
  }

  function settleEncoding(bytes: Uint8Array): void {
    head = undefined;
    const mark = byteOrderMark(bytes);
    if (mark !== undefined && options.encoding !== undefined && mark.encoding !== options.encoding) {
      breakOff({ kind: "encoding-mismatch", line: 1, declared: options.encoding, found: mark.encoding });
      return;
    }
    encoding = mark?.encoding ?? encoding;
    decoding = createTextDecoding(encoding);
    decode(bytes.subarray(mark?.length ?? 0));
  }

  function decode(bytes: Uint8Array | "end"): void {
    if (decoding === undefined) return;
    const { text, malformed } = bytes === "end" ? decoding.end() : decoding.decode(bytes);
    takeText(text, bytes === "end" || malformed !== undefined);
    if (malformed === undefined) return;
    parser?.flush();
    breakOff({
      kind: "malformed-bytes",
      line: skipped + (parser?.lineAtEnd() ?? 1),
      byte: malformed.byte.toString(16).toUpperCase().padStart(2, "0"),
      encoding,
      // What Windows programs in the Nordic countries write when they do not write UTF-8.
      ...(encoding === "utf-8" && bytes !== "end" ? { suggested: "windows-1252" } : {}),
    });
  }

  function takeText(text: string, isLast: boolean): void {
    if (parser !== undefined) {
      parser.write(text);
      return;
    }
    if (firstLineEnd < 0 && /[\r\n]/.test(text)) firstLineEnd = start.length + text.search(/[\r\n]/);
    start += text;
    // One character more, since a carriage return may be half of a line end.
    const hasLine = firstLineEnd >= 0 && start.length > firstLineEnd + 1;
    if (!isLast && !hasLine && start.length <= options.maxRowLength) return;
    const separator = /^sep=([;,\t])(?:\r\n|\n|\r)/.exec(start);
    skipped = separator === null ? 0 : 1;
    delimiter = options.delimiter ?? parseDelimiter(separator?.[1]) ?? detectDelimiter(start);
    parser = createCsvParser({
      delimiter,
      hasQuotes: options.quotes !== "none",
      maxRowLength: options.maxRowLength,
      row: takeRow,
      fault: (fault) => faults.push({ ...fault, line: fault.line + skipped }),
    });
    parser.write(start.slice(separator?.[0].length ?? 0));
    start = "";
  }

  function takeRow(row: CsvRow): void {
    if (isBroken) return;
    const line = row.line + skipped;
    const { fields } = row;
    if (header === undefined) takeHeader(line, fields);
    else if (fields.length !== header.length) {
      faults.push({ kind: "row-length", line, expected: header.length, found: fields.length });
    } else rows.push(skipped === 0 ? row : { line, fields });
  }

  function takeHeader(line: number, fields: readonly string[]): void {
    header = fields;
    if (fields.length > options.maxColumns) {
      breakOff({ kind: "too-many-columns", line, maxColumns: options.maxColumns });
      return;
    }
    const seen = new Set<string>();
    for (const name of fields) {
      if (seen.has(name) || name.trim() === "") faults.push({ kind: "duplicate-column", line, name });
      seen.add(name);
    }
  }

  return {
    write(bytes) {
      if (head === undefined) {
        decode(bytes);
        return;
      }
      head = Buffer.concat([head, bytes]);
      if (head.length >= 3) settleEncoding(head);
    },
    end() {
      if (head !== undefined) settleEncoding(head);
      if (isBroken) return;
      decode("end");
      if (!isBroken) parser?.end();
    },
    take() {
      const taken = { rows, faults };
      rows = [];
      faults = [];
      return taken;
    },
    get header() {
      return header;
    },
    get delimiter() {
      return delimiter;
    },
    get encoding() {
      return encoding;
    },
    get isBroken() {
      return isBroken || (parser?.isBroken ?? false);
    },
  };
}

function parseDelimiter(text: string | undefined): CsvDelimiter | undefined {
  return text === ";" || text === "," || text === "\t" ? text : undefined;
}

/** The delimiter that stands most often in the first row, outside quotes. */
function detectDelimiter(start: string): CsvDelimiter {
  const counts = { ";": 0, ",": 0, "\t": 0 };
  let isQuoted = false;
  for (let at = 0; at < start.length; at++) {
    const character = start[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "\n" || character === "\r") break;
    const found = parseDelimiter(character);
    if (found !== undefined) counts[found] += 1;
  }
  if (counts[";"] > 0 && counts[";"] >= counts[","] && counts[";"] >= counts["\t"]) return ";";
  return counts["\t"] > counts[","] ? "\t" : ",";
}
