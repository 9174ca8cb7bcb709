import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { type CrashPoint, NO_CRASH_POINT } from "../../crash-point.ts";
import type { Database } from "../../database.ts";
import { migrate } from "../migrations/migrate.ts";
import type { Tables } from "../tables.ts";
import { commitTogether } from "./commit-together.ts";
import { sqliteDialect } from "./dialect.ts";

export interface SqliteOptions {
  readonly crashPoint?: CrashPoint;
  /** How long a write waits for that of another process: a command beside the running receiver. */
  readonly busyTimeoutMs?: number;
}

/**
 * The database of one host: a file, in WAL mode, every commit synced before it returns. One connection writes and one
 * reads, so that reading never waits. Tables are made, or brought up to date, when it is opened.
 */
export async function openSqliteDatabase(path: string, options: SqliteOptions = {}): Promise<Database> {
  const { crashPoint = NO_CRASH_POINT, busyTimeoutMs = 5000 } = options;
  const writing = new DatabaseSync(path, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true });
  writing.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(writing, crashPoint) });
  await migrate(writer);
  const reading = new DatabaseSync(path, { timeout: busyTimeoutMs, readOnly: true });
  const read = new Kysely<Tables>({ dialect: sqliteDialect(reading, NO_CRASH_POINT) });
  const { write, idle } = commitTogether(writer);
  return {
    read,
    write,
    async [Symbol.asyncDispose]() {
      await idle();
      await read.destroy();
      await writer.destroy();
    },
  };
}
