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
  /** Further tables, for systems that are databases. */
  readonly tables: readonly DatabaseTable[];
}

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
  readonly dateForm?: string;
  readonly decimalComma?: boolean;
  /** Our field name to the column's header. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** A table of a database that goes into the package as a table. */
export interface DatabaseTable {
  readonly name: string;
  readonly source:
    | { readonly kind: "csv"; readonly path: string; readonly separator?: string; readonly encoding?: string }
    | { readonly kind: "sqlite"; readonly path: string; readonly table: string }
    | { readonly kind: "postgresql"; readonly connection: string; readonly schema: string; readonly table: string };
  readonly description?: string;
}
