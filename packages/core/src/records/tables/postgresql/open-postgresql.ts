import { TransferError } from "../../../model/error.ts";
import type { SourceColumn, SourceTable } from "../../../model/source-table.ts";
import type { OpenDatabase } from "../open-database.ts";
import {
  type CatalogueColumn,
  type CatalogueTable,
  readColumns,
  readEnums,
  readKeys,
  readTables,
  readViews,
} from "./catalogue.ts";
import { namesLargeObjects } from "./large-objects.ts";
import { quoted, type ReadColumn, readRows } from "./rows.ts";
import { openSnapshot } from "./snapshot.ts";
import { readTypes, type TypeFacts, typeFacts } from "./types.ts";

interface PostgresqlOptions {
  readonly name: string;
  readonly schema: string;
  readonly signal?: AbortSignal | undefined;
}

/** Opens one schema of a PostgreSQL database: its catalogue is read, and a snapshot held for the rows. */
export async function openPostgresql(connectionString: string, options: PostgresqlOptions): Promise<OpenDatabase> {
  const { schema, name: connection } = options;
  await using stack = new AsyncDisposableStack();
  const snapshot = stack.use(await openSnapshot(connectionString, options));
  const tables = new Map((await readTables(snapshot, schema)).map((table) => [table.name, table]));
  if (tables.size === 0) {
    throw new TransferError("usage", `The database ${connection} has no tables in the schema ${schema}.`, {
      facts: { path: connection, schema },
    });
  }
  const columns = await readColumns(snapshot, schema);
  const keys = await readKeys(snapshot, schema);
  const types = await readTypes(snapshot);
  const largeObjects = new Set<CatalogueColumn>();
  for (const table of tables.values()) {
    for (const column of table.sort === "v" ? [] : (columns.get(table.oid) ?? [])) {
      if (!typeFacts(types, column.typeOid, column.modifier).isOid) continue;
      const from = `${quoted(schema)}.${quoted(table.name)}`;
      if (await namesLargeObjects(snapshot, from, quoted(column.name))) largeObjects.add(column);
    }
  }
  const enums = await readEnums(snapshot);
  const views = await readViews(snapshot, schema);
  const [[version = ""] = []] = await snapshot.query("SHOW server_version");
  const held = stack.move();
  let cursors = 0;

  function tableOf(table: CatalogueTable, hex: ReadonlySet<string>): SourceTable {
    const read: ReadColumn[] = [];
    const described = (columns.get(table.oid) ?? []).map((column): SourceColumn => {
      const own = typeFacts(types, column.typeOid, column.modifier);
      const isLargeObject = largeObjects.has(column);
      const facts: TypeFacts = isLargeObject ? { ...own, type: { kind: "text" }, isBinary: true } : own;
      // Bytes in a list have no place as documents: each would need a row of its own.
      const isDocument = facts.isBinary && !facts.isArray && !hex.has(column.name);
      const codes = facts.enumeration === undefined ? undefined : enums.get(facts.enumeration)?.id;
      read.push({ ...facts, name: column.name, isDocument, isLargeObject });
      return {
        name: column.name,
        type: facts.type,
        originalType: column.typeName,
        marks: [],
        ...(column.comment === "" ? {} : { description: column.comment }),
        ...(facts.isArray ? { isArray: true } : {}),
        ...(facts.isBinary && !facts.isArray ? { binary: isDocument ? "documents" : "hex" } : {}),
        ...(facts.isPacked ? { isPacked: true } : {}),
        ...(codes === undefined ? {} : { codes }),
      };
    });
    const { primaryKey = [], foreignKeys = [] } = keys.get(table.oid) ?? {};
    return {
      id: `${schema}.${table.name}`,
      name: table.name,
      originalName: table.name,
      ...(table.comment === "" ? {} : { description: table.comment }),
      columns: described,
      primaryKey,
      foreignKeys,
      rows: ({ signal = options.signal } = {}) =>
        readRows(snapshot, { schema, table, columns: read, primaryKey, cursor: `rafskil_${++cursors}`, signal }),
    };
  }

  return {
    product: `PostgreSQL ${version ?? ""}`.trim(),
    tables: [...tables.values()].flatMap(({ name, sort }) => (sort === "v" ? [] : [name])),
    codeLists: [...enums.values()],
    views,
    has: (name) => tables.has(name),
    table(name, hex) {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`No table ${name}`);
      return tableOf(table, hex);
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}
