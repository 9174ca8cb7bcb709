import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import { firstTables } from "./0001-first-tables.ts";
import { registerTables } from "./0002-register-tables.ts";
import { signatures } from "./0003-signatures.ts";
import { eventReceipts } from "./0004-event-receipts.ts";

/** A step from one form of the tables to the next, in words of both dialects. One that was released is never changed. */
export interface Migration {
  readonly id: string;
  up(database: Kysely<Tables>): Promise<void>;
}

const MIGRATIONS: readonly Migration[] = [firstTables, registerTables, signatures, eventReceipts];

/**
 * Brings the tables up to date: all steps or none. Throws a plain `Error` for tables of a later version than this program's:
 * it must not write into them.
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const steps = transaction.withTables<{ migration: { id: string } }>();
    await transaction.schema
      .createTable("migration")
      .ifNotExists()
      .addColumn("id", "text", (column) => column.primaryKey())
      .execute();
    const done = new Set((await steps.selectFrom("migration").select("id").execute()).map(({ id }) => id));
    const unknown = [...done].find((id) => !MIGRATIONS.some((migration) => migration.id === id));
    if (unknown !== undefined) throw new Error(`The database is of a later version of this program: ${unknown}.`);
    for (const migration of MIGRATIONS) {
      if (done.has(migration.id)) continue;
      await migration.up(transaction);
      await steps.insertInto("migration").values({ id: migration.id }).execute();
    }
  });
}
