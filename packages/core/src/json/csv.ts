import { stopIfAborted } from "../model/error.ts";
import type { TextEncoding } from "../model/text-decoding.ts";
import type { CsvFault } from "./csv-fault.ts";
import type { CsvDelimiter, CsvRow } from "./csv-parser.ts";
import { createCsvReader } from "./csv-reader.ts";

export interface CsvOptions {
  /** UTF-8 by default, or what a byte order mark shows. */
  readonly encoding?: TextEncoding;
  /** Found on the first line by default, where Excel's `sep=;` is heeded too. */
  readonly delimiter?: CsvDelimiter;
  /** `none` for exports that quote nothing: a quote is then a character like any other. */
  readonly quotes?: "double" | "none";
  /** Characters of one row. */
  readonly maxRowLength?: number;
  readonly maxColumns?: number;
  readonly signal?: AbortSignal;
}

/** Rows and faults of some lines that follow each other. A field that is kept keeps the lines around it in memory. */
export interface CsvBatch {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
}

/** A CSV whose first row has been read. */
export interface CsvTable {
  /** Names of the columns, as they stand there; empty for an empty file. */
  readonly header: readonly string[];
  readonly delimiter: CsvDelimiter;
  readonly encoding: TextEncoding;
  /** The rows after the header, once. Each has as many fields as the header; blank lines are passed over. */
  batches(): AsyncIterable<CsvBatch>;
}

const PIECE_BYTES = 1 << 16;
const DEFAULT_MAX_ROW_LENGTH = 16 * 2 ** 20;
const DEFAULT_MAX_COLUMNS = 10_000;

/**
 * Opens a CSV of any length for reading as a stream. Rows come in batches, since a promise for each of a million would
 * cost more than the rows. A bad row is a fault with its line, and the next goes on; what makes the rest unreadable
 * (see `CsvFault`) ends the batches. Throws `aborted`, and what the source throws.
 *
 *     const table = await openCsv(source.open(entry), { encoding: "windows-1252" });
 *     for await (const { rows, faults } of table.batches()) for (const { line, fields } of rows) take(line, fields);
 */
export async function openCsv(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvOptions = {},
): Promise<CsvTable> {
  const reader = createCsvReader({
    maxRowLength: DEFAULT_MAX_ROW_LENGTH,
    maxColumns: DEFAULT_MAX_COLUMNS,
    ...options,
  });
  const pieces = piecesOf(bytes, options.signal);
  let isAtEnd = await readOn();
  while (reader.header === undefined && !isAtEnd) isAtEnd = await readOn();

  /** Reads one piece more, and says whether there is nothing after it. */
  async function readOn(): Promise<boolean> {
    const piece = await pieces.next();
    if (!piece.done) reader.write(piece.value);
    else reader.end();
    if (!piece.done && !reader.isBroken) return false;
    await pieces.return(undefined);
    return true;
  }

  async function* batches(): AsyncGenerator<CsvBatch> {
    try {
      for (;;) {
        const batch = reader.take();
        if (batch.rows.length + batch.faults.length > 0) yield batch;
        if (isAtEnd) return;
        isAtEnd = await readOn();
      }
    } finally {
      await pieces.return(undefined);
    }
  }

  return { header: reader.header ?? [], delimiter: reader.delimiter, encoding: reader.encoding, batches };
}

async function* piecesOf(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, undefined> {
  for await (const run of bytes) {
    for (let at = 0; at < run.length; at += PIECE_BYTES) {
      stopIfAborted(signal);
      yield run.subarray(at, at + PIECE_BYTES);
    }
  }
  return undefined;
}
