import { openCsv } from "../../json/csv.ts";
import type { CsvFault } from "../../json/csv-fault.ts";
import type { CsvDelimiter } from "../../json/csv-parser.ts";
import type { TextEncoding } from "../../model/text-decoding.ts";
import { openBytes } from "./open-bytes.ts";
import type { Importer, TableFault } from "./row-source.ts";

/** Rows of a CSV by its first line. */
export const importCsv: Importer = async function* (source, _table, location, { signal, maxRowLength }) {
  const table = await openCsv(openBytes(source, location.path, signal), {
    ...(location.encoding === undefined ? {} : { encoding: asEncoding(location.encoding) }),
    ...(location.separator === undefined ? {} : { delimiter: asDelimiter(location.separator) }),
    ...(maxRowLength === undefined ? {} : { maxRowLength }),
    ...(signal === undefined ? {} : { signal }),
  });
  const { header } = table;
  yield { header, rows: [], faults: [] };
  for await (const { rows, faults } of table.batches()) yield { header, rows, faults: faults.map(asTableFault) };
};

const ENDING: ReadonlySet<CsvFault["kind"]> = new Set<CsvFault["kind"]>([
  "unclosed-quote",
  "row-too-long",
  "too-many-columns",
  "malformed-bytes",
  "encoding-mismatch",
]);

function asTableFault({ kind, line, ...facts }: CsvFault): TableFault {
  return { kind, line, isEnd: ENDING.has(kind), facts };
}

/** Names of encodings as the schema of descriptions lists them. */
export const ENCODINGS: readonly TextEncoding[] = [
  "utf-8",
  "us-ascii",
  "utf-16le",
  "utf-16be",
  "iso-8859-1",
  "iso-8859-15",
  "windows-1252",
];

export function asEncoding(name: string): TextEncoding {
  return ENCODINGS.find((encoding) => encoding === name.toLowerCase()) ?? "utf-8";
}

export function asDelimiter(text: string): CsvDelimiter {
  return text === ";" || text === "\t" ? text : ",";
}
