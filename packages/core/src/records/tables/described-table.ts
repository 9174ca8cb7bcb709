import { TransferError } from "../../model/error.ts";
import type { SourceCodeList, SourceColumn, SourceForeignKey, SourceTable } from "../../model/source-table.ts";
import type { DatabaseTable } from "../../model/transfer.ts";

interface DescribedTable {
  readonly table: SourceTable;
  readonly codeLists: readonly SourceCodeList[];
}

/** A table with what the description says of it, which stands above the catalogue. Throws `usage` for no such column. */
export function describeTable(table: SourceTable, written: DatabaseTable): DescribedTable {
  const { columns: described = {}, primaryKey = table.primaryKey } = written;
  const names = new Set(table.columns.map(({ name }) => name));
  for (const name of [...Object.keys(described), ...primaryKey]) {
    if (names.has(name)) continue;
    throw new TransferError("usage", `The table ${table.originalName} has no column ${name}.`, {
      facts: { table: table.originalName, column: name },
    });
  }
  const codeLists: SourceCodeList[] = [];
  const columns = table.columns.map((column): SourceColumn => {
    const own = described[column.name];
    if (own === undefined) return column;
    const id = `${table.id}.${column.name}`;
    if (own.codes !== undefined) {
      const codes = Object.entries(own.codes).map(([code, meaning]) => ({ code, meaning }));
      codeLists.push({ id, name: `${written.name ?? table.name}_${column.name}_List`, codes });
    }
    return {
      ...column,
      ...(own.description === undefined ? {} : { description: own.description }),
      ...(own.type === undefined ? {} : { type: { ...column.type, kind: own.type } }),
      ...(own.codes === undefined ? {} : { codes: id }),
      ...(own.missingValues === undefined ? {} : { missingValues: own.missingValues }),
      marks: own.functions ?? column.marks,
    };
  });
  return {
    table: {
      ...table,
      name: written.name ?? table.name,
      ...(written.description === undefined ? {} : { description: written.description }),
      ...(written.research === undefined ? {} : { research: written.research }),
      columns,
      primaryKey,
    },
    codeLists,
  };
}

/** The references that the description adds: each to the primary key of a table that it names. Throws `usage` for none. */
export function resolveReferences(
  tables: readonly SourceTable[],
  written: readonly DatabaseTable[],
): readonly SourceTable[] {
  return tables.map((table) => {
    const keys = written.find(({ name, source }) => nameOf(name, source) === table.name)?.foreignKeys ?? [];
    if (keys.length === 0) return table;
    const added = keys.map(({ columns, table: target }): SourceForeignKey => {
      const other = tables.find(({ originalName, name }) => originalName === target || name === target);
      if (other !== undefined) return { columns, table: other.id, referenced: other.primaryKey };
      throw new TransferError("usage", `${table.originalName} is said to refer to ${target}, which is not delivered.`, {
        facts: { table: target },
      });
    });
    return { ...table, foreignKeys: [...table.foreignKeys, ...added] };
  });
}

function nameOf(name: string | undefined, source: DatabaseTable["source"]): string | undefined {
  return name ?? (source.kind === "csv" ? csvName(source.path) : source.table);
}

/** A CSV is called after its file. */
export function csvName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
