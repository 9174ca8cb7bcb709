import type { ResearchTable } from "./transfer.ts";

/** What the values of a column are, whatever its database calls it. */
export type ColumnKind =
  | "text"
  | "integer"
  | "smallint"
  | "decimal"
  | "real"
  | "double"
  | "boolean"
  | "date"
  | "time"
  | "timestamp"
  | "interval";

export interface ColumnType {
  readonly kind: ColumnKind;
  /** Most characters of a text, where the database says so. */
  readonly length?: number;
  /** Digits of a decimal in all, and after its point. */
  readonly precision?: number;
  readonly scale?: number;
  readonly hasTimeZone?: boolean;
}

/** What a column of bytes becomes: each value a document of its own, or a text in hexadecimal. */
export type BinaryUse = "documents" | "hex";

export interface SourceColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The type as the database calls it. */
  readonly originalType: string;
  /** The comment of the catalogue, or what the description says. */
  readonly description?: string;
  /** Its values are lists: each item becomes a row of a table of its own. */
  readonly isArray?: boolean;
  /** Its values are `BinaryValue`. */
  readonly binary?: BinaryUse;
  /** The id of the list that explains its values. */
  readonly codes?: string;
  /** The database packs several values into one, such as a range: the column is a text. */
  readonly isPacked?: boolean;
  /** Values that stand for no answer, in a table of research data. */
  readonly missingValues?: readonly string[];
  /** Functional descriptions that the description gives it. */
  readonly marks: readonly string[];
}

/** A list of codes as the catalogue has it: an enum, or codes that the description explains. */
export interface SourceCodeList {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly codes: readonly { readonly code: string; readonly meaning: string }[];
}

export interface SourceForeignKey {
  readonly columns: readonly string[];
  /** `id` of the table that it refers to, which need not be among those that are delivered. */
  readonly table: string;
  readonly referenced: readonly string[];
}

/** Bytes that stand in a row. */
export interface BinaryValue {
  readonly kind: "binary";
  readonly sizeBytes: number;
  /** The first bytes, by which a format is known. */
  readonly head: Uint8Array;
  open(): AsyncIterable<Uint8Array>;
}

/** One item of a list, with its subscript as the database has it: `[1]`, `[2][1]`. */
export interface ListItem {
  readonly subscript: string;
  readonly value: string | null;
}

/** Items of a list in their order. */
export interface ListValue {
  readonly kind: "list";
  readonly items: readonly ListItem[];
}

export type SourceValue = string | number | bigint | boolean | null | BinaryValue | ListValue;

/** A table of a database, in the snapshot that was taken when it was opened. */
export interface SourceTable {
  /** Stands for no other table: such as `main.cases`. */
  readonly id: string;
  /** The name that it is to have in the package. */
  readonly name: string;
  /** Its name in the database. */
  readonly originalName: string;
  readonly description?: string;
  readonly columns: readonly SourceColumn[];
  /** It is a main table of research data. */
  readonly research?: ResearchTable;
  /** Empty where it has none. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly SourceForeignKey[];
  /** The values in the order of the columns. Rows come in batches, in the same order each time. */
  rows(options?: { readonly signal?: AbortSignal | undefined }): AsyncIterable<readonly (readonly SourceValue[])[]>;
}

export interface SourceView {
  readonly name: string;
  readonly query: string;
  readonly description?: string;
}

/** All that is delivered of the databases of a transfer. It holds connections: dispose of it. */
export interface SourceTables extends AsyncDisposable {
  /** Name and version of the database programs. */
  readonly products: readonly string[];
  readonly tables: readonly SourceTable[];
  readonly codeLists: readonly SourceCodeList[];
  readonly views: readonly SourceView[];
}
