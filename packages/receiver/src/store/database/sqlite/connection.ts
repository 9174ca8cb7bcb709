import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { DatabaseConnection } from "kysely";

/** Prepared statements that are kept. Ours are some hundreds; lists of different length make a text each. */
const KEPT = 500;

interface Prepared {
  readonly statement: StatementSync;
  readonly isReader: boolean;
}

/** One connection of `node:sqlite` as Kysely wants it. Statements are prepared once. */
export function sqliteConnection(database: DatabaseSync): DatabaseConnection {
  const prepared = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    const made = { statement, isReader: statement.columns().length > 0 };
    const oldest = prepared.keys().next().value;
    if (prepared.size >= KEPT && oldest !== undefined) prepared.delete(oldest);
    prepared.set(sql, made);
    return made;
  }

  return {
    async executeQuery<R>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) {
      const { statement, isReader } = prepare(sql);
      const values = parameters.map(toSqlite);
      if (isReader) return { rows: statement.all(...values) as R[] };
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    },
    async *streamQuery<R>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) {
      // A statement of its own: a kept one may be asked again while this one is still being read.
      for (const row of database.prepare(sql).iterate(...parameters.map(toSqlite))) yield { rows: [row as R] };
    },
  };
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`Not a value for the database: ${typeof value}`);
}
