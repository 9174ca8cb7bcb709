import type { CaseFile } from "../../../../model/case-file.ts";
import type { ClassificationClass } from "../../../../model/classification-class.ts";
import type { Document } from "../../../../model/document.ts";
import type { Party } from "../../../../model/party.ts";
import type { RecordFile } from "../../../../model/record-file.ts";
import type { ColumnKind } from "../../../../model/source-table.ts";
import type { Cell } from "../table-plan.ts";
import type { CodeListName } from "./code-lists.ts";
import type { FurtherFields } from "./further-fields.ts";

/** Words in the languages in which tables are described. */
export interface Words {
  readonly is: string;
  readonly da: string;
  readonly en: string;
}

export interface RecordColumn<T> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly words: Words;
  /** The cell of a row; rows are numbered from 1. */
  value(row: T, number: number): Cell;
  /** The column's functional description. */
  readonly mark?: string;
  /** The list that explains the values. */
  readonly codes?: CodeListName;
  /** The table whose key the values are. */
  readonly refersTo?: string;
}

/** The rows that are made of one record, for each kind of record that gives any. */
export type RowsFrom<T> = { readonly [K in keyof Records]?: (record: Records[K]) => readonly T[] };

/** What a stream of each kind gives. */
export interface Records {
  readonly classes: ClassificationClass;
  readonly cases: CaseFile;
  readonly documents: Document;
  readonly files: RecordFile;
  readonly parties: Party;
}

/** A table of case records. `T` is what one row of it is made of. */
export interface RecordTable<T> {
  readonly name: string;
  readonly words: Words;
  /** The column that is its primary key. */
  readonly key: string;
  readonly columns: readonly RecordColumn<T>[];
  /** What rows a record gives: records of some kinds give none. */
  readonly from: RowsFrom<T>;
  /** Columns of the system for which the table has none of its own: they are put after its own. */
  extension?(row: T): FurtherFields;
}

interface ColumnOptions {
  readonly kind?: ColumnKind;
  readonly mark?: string;
  readonly codes?: CodeListName;
  readonly refersTo?: string;
}

/** A column in one line: its name, its words, its value. */
export function column<T>(
  name: string,
  [is, da, en]: readonly [is: string, da: string, en: string],
  value: (row: T, number: number) => Cell,
  { kind = "text", ...options }: ColumnOptions = {},
): RecordColumn<T> {
  return { name, kind, words: { is, da, en }, value, ...options };
}

/** The key of a table whose rows have none. */
export function madeKey<T>(name: string): RecordColumn<T> {
  const words = ["Raðnúmer, búið til við afhendingu", "Løbenummer, lavet ved aflevering", "Number made here"] as const;
  return column(name, words, (_, number) => number, { kind: "integer" });
}
