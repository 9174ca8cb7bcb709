import type { Agent } from "./agent.ts";
import type { RecordDate } from "./record-parts.ts";

/** Who, what and under which agreement: the parsed `transfer.yaml` (`schemas/transfer.schema.json`). */
export interface TransferDescription {
  /** The transfer's own id with its maker, such as `hraunabyggd-2018-2022`. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** The municipality or body whose records they are. */
  readonly producer: Agent;
  readonly archive: Agent;
  readonly contact?: Contact;
  readonly system: RecordSystem;
  readonly period: { readonly from: RecordDate; readonly to: RecordDate };
  readonly delimitation: "closed-period" | "snapshot" | "closed-cases";
  readonly agreement?: AgreementReference;
  readonly classificationScheme?: { readonly name: string; readonly version?: string };
  /** BCP 47, the main one first. */
  readonly languages: readonly string[];
  readonly accessRestrictions?: string;
  readonly hasPersonalData: boolean;
  readonly retention?: string;
  /** Names of national rules: `IS`, `NO`, `DK`. */
  readonly country: "IS" | "NO" | "DK";
  readonly records: Readonly<Partial<Record<RecordTable, TableLocation>>>;
  /** Folder of the files that the rows name, relative to the description. */
  readonly filesFolder: string;
  /** Elements of the archival version's archive index by their names, where they do not follow from the rest. */
  readonly archiveIndex?: Readonly<Record<string, DescribedValue | readonly DescribedValue[]>>;
  /** Further tables, for systems that are databases. */
  readonly tables: readonly DatabaseTable[];
}

type DescribedValue = string | number | boolean;

export type RecordTable = "classes" | "cases" | "documents" | "files" | "parties";

export interface Contact {
  readonly name: string;
  readonly email?: string;
  readonly telephone?: string;
}

/** The system in which the records were made. */
export interface RecordSystem {
  readonly name: string;
  readonly vendor?: string;
  readonly version?: string;
  readonly purpose?: string;
  readonly inUseFrom?: RecordDate;
}

/** The agreement with the archive, or the archive's ruling, under which the records are delivered. */
export interface AgreementReference {
  readonly kind: "agreement" | "ruling";
  readonly number: string;
  readonly date?: RecordDate;
}

/** Where the rows of a record table are, and how they are written. Paths are relative to the description. */
export interface TableLocation {
  readonly path: string;
  readonly format: "csv" | "jsonl" | "xlsx" | "noark5" | "sidecar";
  readonly encoding?: string;
  readonly separator?: string;
  /** One form or several, besides ISO 8601. */
  readonly dateForm?: string | readonly string[];
  readonly decimalComma?: boolean;
  /** Our field name to the column's header. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** A table, or all tables of a database, that go into the package as tables. */
export interface DatabaseTable {
  /** Its name in the package; the name that it has in its database if absent. */
  readonly name?: string;
  readonly source:
    | { readonly kind: "csv"; readonly path: string; readonly separator?: string; readonly encoding?: string }
    /** Without a table: all tables and views. */
    | { readonly kind: "sqlite"; readonly path: string; readonly table?: string }
    /** `connection` is the name by which the caller knows the connection string: a variable of the environment. */
    | {
        readonly kind: "postgresql";
        readonly connection: string;
        readonly schema: string;
        readonly table?: string;
      };
  readonly description?: string;
  /** Columns of the key, where the database does not know it. */
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly DescribedForeignKey[];
  /** A table of research data (order 128, annex 9), and where its data come from. */
  readonly research?: ResearchTable;
  /** What the database does not say of its columns, by their names. */
  readonly columns?: Readonly<Record<string, DescribedColumn>>;
}

/** What the index of research data says of a main table. */
export interface ResearchTable {
  readonly source: string;
  readonly specialNumeric?: string;
}

/** A reference to the whole primary key of another table of the description. */
export interface DescribedForeignKey {
  readonly columns: readonly string[];
  /** The other table's name in its database. */
  readonly table: string;
}

export interface DescribedColumn {
  readonly description?: string;
  readonly type?: "text" | "integer" | "decimal" | "double" | "boolean" | "date" | "time" | "timestamp";
  /** Functional descriptions of the archival version, such as `Sagstitel`. */
  readonly functions?: readonly string[];
  /** What becomes of bytes: each value a document (the default), or a text in hexadecimal. */
  readonly bytes?: "documents" | "hex";
  /** What each code means. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Values that stand for no answer, in a table of research data. */
  readonly missingValues?: readonly string[];
}
