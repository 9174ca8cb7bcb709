import type { CaseFile } from "../model/case-file.ts";
import type { ClassificationClass } from "../model/classification-class.ts";
import type { Document } from "../model/document.ts";
import type { Party } from "../model/party.ts";
import type { RecordFile } from "../model/record-file.ts";
import type { RowOrigin } from "../model/record-parts.ts";
import type { RecordTable, TableLocation } from "../model/transfer.ts";
import type { Source } from "../read/source.ts";
import { CASE_FIELDS } from "./fields/case-fields.ts";
import { CLASS_FIELDS } from "./fields/class-fields.ts";
import { DOCUMENT_FIELDS } from "./fields/document-fields.ts";
import type { FieldTable, Unsealed, ValueFault } from "./fields/field.ts";
import { FILE_FIELDS } from "./fields/file-fields.ts";
import type { HeaderMatch } from "./fields/match-header.ts";
import { PARTY_FIELDS } from "./fields/party-fields.ts";
import { createRowReader, type RowReader } from "./fields/row-reader.ts";
import { IMPORTERS } from "./importers/importers.ts";
import type { RawRow, TableFault } from "./importers/row-source.ts";

/** The record of each table. */
export interface RecordOf {
  readonly classes: ClassificationClass;
  readonly cases: CaseFile;
  readonly documents: Document;
  readonly files: RecordFile;
  readonly parties: Party;
}

/** Records beside the rows of which they were made, and what could not be taken. */
export interface RecordBatch<T> {
  readonly header: readonly string[];
  readonly match: HeaderMatch;
  /** `rows[i]` is the row of `records[i]`. */
  readonly rows: readonly RawRow[];
  readonly records: readonly T[];
  readonly tableFaults: readonly TableFault[];
  readonly valueFaults: readonly ValueFault[];
}

interface TableShape<T> {
  readonly fields: FieldTable<T>;
  empty(origin: RowOrigin): Unsealed<T>;
}

/** What the records of each table are made of. */
export const TABLE_SHAPES: { readonly [K in RecordTable]: TableShape<RecordOf[K]> } = {
  classes: { fields: CLASS_FIELDS, empty: (origin) => ({ origin, code: "" }) },
  cases: { fields: CASE_FIELDS, empty: (origin) => ({ origin, id: "" }) },
  documents: { fields: DOCUMENT_FIELDS, empty: (origin) => ({ origin, id: "" }) },
  files: { fields: FILE_FIELDS, empty: (origin) => ({ origin, path: "" }) },
  parties: { fields: PARTY_FIELDS, empty: (origin) => ({ origin }) },
};

export interface ReadTableOptions {
  readonly signal?: AbortSignal;
  readonly maxRowLength?: number;
}

/** Reads one table of a transfer: its first batch comes even where it has no rows. Throws `not-found` for no file. */
export async function* readTable<K extends RecordTable>(
  source: Source,
  table: K,
  location: TableLocation,
  options: ReadTableOptions = {},
): AsyncGenerator<RecordBatch<RecordOf[K]>> {
  const shape: TableShape<RecordOf[K]> = TABLE_SHAPES[table];
  let header: readonly string[] | undefined;
  let reader: RowReader<RecordOf[K]> | undefined;
  let valueFaults: ValueFault[] = [];
  for await (const batch of IMPORTERS[location.format](source, table, location, options)) {
    if (reader === undefined || batch.header !== header) {
      header = batch.header;
      reader = createRowReader<RecordOf[K]>({
        ...shape,
        location: batch.columns === undefined ? location : { ...location, columns: batch.columns },
        header,
        refuse: (fault) => valueFaults.push(fault),
      });
    }
    const { read, match } = reader;
    const records = batch.rows.map(read);
    yield { header: batch.header, match, rows: batch.rows, records, tableFaults: batch.faults, valueFaults };
    valueFaults = [];
  }
}
