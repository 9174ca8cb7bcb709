import type { ColumnType, SourceValue } from "../../../model/source-table.ts";
import type { ResearchTable } from "../../../model/transfer.ts";

/** A value as its source gives it; what is absent or `null` becomes nil. Lists and bytes are never written as they are. */
export type Cell = SourceValue | undefined;

export interface ColumnPlan {
  readonly name: string;
  readonly description: string;
  /** What the source says that it holds. Values that are not of it make the column a text. */
  readonly type: ColumnType;
  /** The type as the database calls it. */
  readonly originalType?: string;
  /** Values that stand for no answer (`researchIndex.xml`). */
  readonly missingValues?: readonly string[];
  /** Functional descriptions (annex 6). */
  readonly marks: readonly string[];
}

export interface ForeignKeyPlan {
  readonly columns: readonly string[];
  readonly table: string;
  /** All columns of the referenced table's primary key, in its order. */
  readonly referenced: readonly string[];
}

/** A table as it is to stand in the package. */
export interface TablePlan {
  /** An identifier that stands for no other table of the package. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly ColumnPlan[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKeyPlan[];
  /** It is a main table of research data. */
  readonly research?: ResearchTable;
  /** The cells in the order of the columns. Rows come in batches, and the same each time that they are asked for. */
  rows(): AsyncIterable<readonly (readonly Cell[])[]>;
}
