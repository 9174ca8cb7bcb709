import { TransferError } from "../../model/error.ts";
import type { SourceCodeList, SourceTable, SourceTables, SourceView } from "../../model/source-table.ts";
import type { DatabaseTable, TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { csvTable } from "./csv-table.ts";
import { describeTable, resolveReferences } from "./described-table.ts";
import type { OpenDatabase } from "./open-database.ts";

export interface OpenTablesOptions {
  readonly signal?: AbortSignal;
  /** The connection string of a database, by the name that the description has for it. */
  connection(name: string): string | undefined;
}

/**
 * Opens the tables of databases that a description names: what their catalogues say, and what the description adds.
 * Every database is read in one snapshot, which is held until the tables are disposed of.
 *
 * @throws TransferError `usage` for a connection that nobody knows, a table or column that is not there; `not-found` for
 * a file; `read-failed` for a database that cannot be opened
 */
export async function openTables(
  source: Source,
  { tables: written }: TransferDescription,
  options: OpenTablesOptions,
): Promise<SourceTables> {
  await using stack = new AsyncDisposableStack();
  const databases = new Map<string, OpenDatabase>();
  const tables: SourceTable[] = [];
  const codeLists = new Map<string, SourceCodeList>();
  const views: SourceView[] = [];
  for (const each of written) {
    if (each.source.kind === "csv") {
      take(await csvTable(source, each.source, options), each);
      continue;
    }
    const key = keyOf(each.source);
    const database = databases.get(key) ?? stack.use(await openDatabase(source, each.source, options));
    databases.set(key, database);
    for (const list of database.codeLists) codeLists.set(list.id, list);
    if (each.source.table === undefined) {
      // What an entry of its own describes is taken there.
      const own = new Set(written.flatMap(({ source: other }) => (isOf(other, key) ? [other.table] : [])));
      for (const name of database.tables) if (!own.has(name)) take(database.table(name, hexColumns(each)), undefined);
      views.push(...database.views);
    } else if (database.has(each.source.table)) take(database.table(each.source.table, hexColumns(each)), each);
    else {
      throw new TransferError("usage", `There is no table ${each.source.table} in ${key}.`, {
        facts: { table: each.source.table },
      });
    }
  }
  const resolved = resolveReferences(tables, written);
  const used = new Set(resolved.flatMap(({ columns }) => columns.map(({ codes }) => codes)));
  const held = stack.move();
  return {
    products: [...new Set([...databases.values()].map(({ product }) => product))],
    tables: resolved,
    codeLists: [...codeLists.values()].filter(({ id }) => used.has(id)),
    views,
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };

  function take(table: SourceTable, description: DatabaseTable | undefined): void {
    const described = description === undefined ? { table, codeLists: [] } : describeTable(table, description);
    tables.push(described.table);
    for (const list of described.codeLists) codeLists.set(list.id, list);
  }
}

type DatabasePlace = Exclude<DatabaseTable["source"], { readonly kind: "csv" }>;

function keyOf(place: DatabasePlace): string {
  return place.kind === "sqlite" ? place.path : `${place.connection} ${place.schema}`;
}

function isOf(place: DatabaseTable["source"], key: string): place is DatabasePlace {
  return place.kind !== "csv" && keyOf(place) === key;
}

function hexColumns({ columns = {} }: DatabaseTable): ReadonlySet<string> {
  return new Set(Object.entries(columns).flatMap(([name, { bytes }]) => (bytes === "hex" ? [name] : [])));
}

async function openDatabase(source: Source, place: DatabasePlace, options: OpenTablesOptions): Promise<OpenDatabase> {
  if (place.kind === "sqlite") {
    const { openSqlite } = await import("./sqlite/open-sqlite.ts");
    return await openSqlite(source, place.path);
  }
  const connection = options.connection(place.connection);
  if (connection === undefined || connection === "") {
    throw new TransferError(
      "usage",
      `${place.connection} is not set: put the connection string of the database into that variable of the environment, not into the description.`,
      { facts: { variable: place.connection } },
    );
  }
  const { openPostgresql } = await import("./postgresql/open-postgresql.ts");
  return await openPostgresql(connection, { name: place.connection, schema: place.schema, signal: options.signal });
}
