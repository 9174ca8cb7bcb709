import type { CsvFault } from "../../json/csv-fault.ts";
import type { DataFault } from "../../json/fault.ts";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";

/** One row as the table holds it: a text for each column of the batch's header; those that are not there are empty. */
export interface RawRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Why rows of a table could not be read. `isEnd`: nothing after it was read. */
export interface TableFault {
  readonly kind: CsvFault["kind"] | DataFault["kind"] | "xml" | WorkbookFault | "value-not-text";
  readonly line: number;
  readonly isEnd: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Why a spreadsheet, or a row of it, could not be read. */
export type WorkbookFault =
  | "workbook-damaged"
  /** It is no zip, so no XLSX. */
  | "workbook-not-xlsx"
  /** An OLE2 file: the older .xls, or one with a password. */
  | "workbook-old-or-locked"
  /** A spreadsheet in a zip or tar of the transfer. */
  | "workbook-in-archive"
  | "workbook-too-large"
  /** A cell that refers to a text which the workbook does not have. */
  | "cell-without-text";

/** Most characters of one row. */
export const MAX_ROW_LENGTH: number = 2 ** 24;

/** Rows that follow each other. `header` is one and the same array until a column is added at its end. */
export interface RowBatch {
  readonly header: readonly string[];
  readonly rows: readonly RawRow[];
  readonly faults: readonly TableFault[];
  /** Our names of fields, and their headers, where the importer knows them; the description's own otherwise. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** Reads a table as a stream of batches, of any length; the first batch has the header even where there are no rows. */
export type Importer = (
  source: Source,
  table: RecordTable,
  location: TableLocation,
  options: { readonly signal?: AbortSignal; readonly maxRowLength?: number },
) => AsyncIterable<RowBatch>;
