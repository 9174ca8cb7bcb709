import { stopIfAborted } from "../model/error.ts";
import type { CsvDelimiter } from "./csv-parser.ts";

export interface CsvWriteOptions {
  /** `,` by default (RFC 4180); `;` is what Excel expects in the Nordic countries. */
  readonly delimiter?: CsvDelimiter;
  readonly lineEnd?: "\r\n" | "\n";
  /** Excel reads UTF-8 rightly only with a mark. None by default. */
  readonly hasByteOrderMark?: boolean;
  readonly signal?: AbortSignal;
}

const CHUNK_CHARACTERS = 1 << 16;

/**
 * Writes rows as CSV in UTF-8, in runs of about 64 KiB. A field is quoted only where it must be, and written as it is:
 * a formula stays a formula, for the reader to judge.
 */
export async function* writeCsv(
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  options: CsvWriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const { delimiter = ",", lineEnd = "\r\n" } = options;
  const special = new RegExp(`["\\r\\n${delimiter}]`);
  let text = options.hasByteOrderMark ? "\ufeff" : "";
  for await (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const field = row[column] ?? "";
      if (column > 0) text += delimiter;
      text += special.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
    }
    // A row of one empty field would be a blank line, which readers pass over.
    text += row.length === 1 && row[0] === "" ? `""${lineEnd}` : lineEnd;
    if (text.length < CHUNK_CHARACTERS) continue;
    stopIfAborted(options.signal);
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}
