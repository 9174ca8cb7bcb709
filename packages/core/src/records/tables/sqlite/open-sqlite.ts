import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { TransferError } from "../../../model/error.ts";
import type { SourceColumn, SourceForeignKey, SourceTable } from "../../../model/source-table.ts";
import type { Source } from "../../../read/source.ts";
import type { OpenDatabase } from "../open-database.ts";
import { readRows } from "./rows.ts";
import { sqliteType } from "./sqlite-type.ts";

type SqliteRow = Readonly<Record<string, unknown>>;

/** Opens a database that lies in the transfer. It is never written to, and no file is made beside it. */
export async function openSqlite(source: Source, path: string): Promise<OpenDatabase> {
  const entry = await source.find(path);
  if (entry?.kind !== "file" || entry.extent.kind !== "file") {
    throw new TransferError("not-found", `The description names ${path}, which is not a file in ${source.name}.`, {
      facts: { path },
    });
  }
  const log = await source.find(`${path}-wal`);
  if (log !== undefined && log.sizeBytes > 0) {
    throw new TransferError(
      "usage",
      `${path} has changes that are not yet in it (${path}-wal). Close the program that uses it, or copy it with VACUUM INTO, and pack again.`,
      { facts: { path } },
    );
  }
  // Immutable: SQLite takes no lock and makes no file, not even for a database in WAL mode.
  const address = pathToFileURL(entry.extent.file);
  address.search = "?immutable=1";
  const database = new DatabaseSync(address, { readOnly: true });
  const all = (sql: string, ...values: readonly string[]): readonly SqliteRow[] => {
    try {
      return database.prepare(sql).all(...values);
    } catch (error) {
      throw new TransferError("read-failed", `${path} cannot be read as a database of SQLite.`, {
        cause: error,
        facts: { path },
      });
    }
  };
  const listed = all("SELECT name, type, wr FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'");
  const kinds = new Map(
    listed.map(({ name, type, wr }) => [String(name), { type: String(type), hasNoRowId: wr === 1 }]),
  );
  const [{ v: version = "" } = {}] = all("SELECT sqlite_version() AS v");
  return {
    product: `SQLite ${String(version)}`,
    tables: [...kinds].flatMap(([name, { type }]) => (type === "table" ? [name] : [])),
    codeLists: [],
    views: all("SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name").map(({ name, sql }) => ({
      name: String(name),
      query: String(sql).replace(/^\s*CREATE\s+(TEMP(ORARY)?\s+)?VIEW\s+.*?\s+AS\s+/is, ""),
    })),
    has: (name) => kinds.has(name),
    table: (name, hex) => {
      const { type = "", hasNoRowId = false } = kinds.get(name) ?? {};
      return sqliteTable({ database, all, path, name, hex, hasRowId: type === "table" && !hasNoRowId });
    },
    async [Symbol.asyncDispose]() {
      database.close();
    },
  };
}

interface SqliteTableFacts {
  readonly database: DatabaseSync;
  all(sql: string, ...values: readonly string[]): readonly SqliteRow[];
  readonly path: string;
  readonly name: string;
  readonly hex: ReadonlySet<string>;
  readonly hasRowId: boolean;
}

function sqliteTable(facts: SqliteTableFacts): SourceTable {
  const { all, path, name, hex, hasRowId } = facts;
  const info = all("SELECT name, type, pk FROM pragma_table_xinfo(?) WHERE hidden <> 1 ORDER BY cid", name);
  const columns = info.map(({ type: written, name: own }): SourceColumn => {
    const declared = String(written);
    const column = String(own);
    const type = sqliteType(declared);
    const base = { name: column, originalType: declared === "" ? "ANY" : declared, marks: [] };
    if (type !== undefined) return { ...base, type };
    return { ...base, type: { kind: "text" }, binary: hex.has(column) ? "hex" : "documents" };
  });
  const keyed = info.filter(({ pk }) => Number(pk) > 0).sort(({ pk: one }, { pk: two }) => Number(one) - Number(two));
  const primaryKey = keyed.map(({ name: column }) => String(column));
  return {
    id: `${path}.${name}`,
    name,
    originalName: name,
    columns,
    primaryKey,
    foreignKeys: foreignKeysOf(facts),
    rows: ({ signal } = {}) => readRows(facts, { columns, primaryKey, hasRowId, signal }),
  };
}

function foreignKeysOf({ all, path, name }: SqliteTableFacts): readonly SourceForeignKey[] {
  const keys = new Map<number, { table: string; pairs: (readonly [string, string | undefined])[] }>();
  for (const row of all(
    'SELECT id, "table" AS target, "from" AS source, "to" AS referenced FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    name,
  )) {
    const { id, target, source, referenced } = row;
    const key = keys.get(Number(id)) ?? { table: String(target), pairs: [] };
    key.pairs.push([String(source), referenced === null ? undefined : String(referenced)]);
    keys.set(Number(id), key);
  }
  return [...keys.values()].map(({ table, pairs }) => {
    // A reference without columns is to the primary key.
    const own = all("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table).map(({ name: column }) =>
      String(column),
    );
    return {
      columns: pairs.map(([from]) => from),
      table: `${path}.${table}`,
      referenced: pairs.map(([, to], place) => to ?? own[place] ?? ""),
    };
  });
}
