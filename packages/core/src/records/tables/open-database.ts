import type { SourceCodeList, SourceTable, SourceView } from "../../model/source-table.ts";

/** A database of which a snapshot is held. */
export interface OpenDatabase extends AsyncDisposable {
  /** Name and version of its program. */
  readonly product: string;
  /** The names of all its tables that hold rows. */
  readonly tables: readonly string[];
  readonly codeLists: readonly SourceCodeList[];
  readonly views: readonly SourceView[];
  /** Whether there is a table, or a view, of this name. */
  has(name: string): boolean;
  /** `hex`: its columns of bytes that become texts; the others become documents. */
  table(name: string, hex: ReadonlySet<string>): SourceTable;
}
