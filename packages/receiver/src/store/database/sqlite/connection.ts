import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { TransferError } from "@rafskil/core";
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
      try {
        if (isReader) return { rows: statement.all(...values) as R[] };
        const { changes, lastInsertRowid } = statement.run(...values);
        return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
      } catch (error) {
        throw asSpaceError(error);
      }
    },
    async *streamQuery<R>({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) {
      // A statement of its own: a kept one may be asked again while this one is still being read.
      for (const row of database.prepare(sql).iterate(...parameters.map(toSqlite))) yield { rows: [row as R] };
    },
  };
}

const SQLITE_FULL = 13;

/** A full disk is no fault of the program: whoever asked is told to come again. */
function asSpaceError(error: unknown): unknown {
  if (!(error instanceof Error) || !("errcode" in error) || error.errcode !== SQLITE_FULL) return error;
  return new TransferError("insufficient-space", "There is no room left for the database.", { cause: error });
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "bigint")
    return value;
  if (value instanceof Uint8Array) return value;
  throw new Error(`Not a value for the database: ${typeof value}`);
}
