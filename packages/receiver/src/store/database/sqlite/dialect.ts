import type { DatabaseSync } from "node:sqlite";
import {
  CompiledQuery,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { CrashPoint } from "../../crash-point.ts";
import { sqliteConnection } from "./connection.ts";

/** Kysely's dialect over one open database. The caller sees to it that one transaction is open at a time. */
export function sqliteDialect(database: DatabaseSync, crashPoint: CrashPoint): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(database, crashPoint),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function sqliteDriver(database: DatabaseSync, crashPoint: CrashPoint): Driver {
  const connection = sqliteConnection(database);
  const run = async (sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql));
  };
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    // A deferred one would have to give up when it begins to write and somebody else has written meanwhile.
    async beginTransaction() {
      crashPoint("database/begin");
      await run("begin immediate");
    },
    async commitTransaction() {
      crashPoint("database/commit");
      await run("commit");
      crashPoint("database/committed");
    },
    async rollbackTransaction() {
      // A full disk ends a transaction by itself.
      if (database.isTransaction) await run("rollback");
    },
    releaseConnection: async () => undefined,
    destroy: async () => database.close(),
  };
}
