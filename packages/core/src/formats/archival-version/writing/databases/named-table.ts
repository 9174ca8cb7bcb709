import type { SourceTable } from "../../../../model/source-table.ts";
import type { RuleFault } from "../../../../rules/rule-pass.ts";
import { createIdentifiers, type Identifiers } from "../identifiers.ts";
import { packingFault } from "../packing-rules.ts";

/** A table of a database with the names that SQL:1999 takes. */
export interface NamedTable {
  readonly table: SourceTable;
  readonly name: string;
  /** In the order of the table's columns. */
  readonly columns: readonly string[];
  /** The name of the key that is made here, where the table has none. */
  readonly madeKey?: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  readonly remarks: readonly RuleFault[];
}

export function nameTable(table: SourceTable, names: Identifiers): NamedTable {
  const remarks: RuleFault[] = [];
  const at = { kind: "row", table: table.originalName, line: 1 } as const;
  const own = createIdentifiers("Column");
  const name = names.take(table.name);
  if (name !== table.name) {
    remarks.push(
      packingFault("name-changed", { at: { kind: "package" }, facts: { found: table.name, written: name } }),
    );
  }
  const columns = table.columns.map((column) => {
    const written = own.take(column.name);
    if (written !== column.name) {
      const facts = { found: `${table.originalName}.${column.name}`, written };
      remarks.push(packingFault("name-changed", { at: { ...at, column: column.name }, facts }));
    }
    return written;
  });
  const key = keyOf(table, columns);
  if (key !== undefined) return { table, name, columns, key, remarks };
  const madeKey = own.take("RowNumber");
  remarks.push(
    packingFault("made-key", { at: { kind: "package" }, facts: { table: table.originalName, column: madeKey } }),
  );
  return { table, name, columns, madeKey, key: [madeKey], remarks };
}

/** The table's own key, by the written names. A list, or bytes that become documents, tell no rows apart. */
function keyOf({ columns, primaryKey }: SourceTable, written: readonly string[]): readonly string[] | undefined {
  const places = primaryKey.map((wanted) => columns.findIndex(({ name }) => name === wanted));
  const isSound = places.every((place) => {
    const column = columns[place];
    return column !== undefined && column.isArray !== true && column.binary !== "documents";
  });
  return places.length > 0 && isSound ? places.map((place) => written[place] ?? "") : undefined;
}
