import type { Kysely, Transaction } from "kysely";
import type { Tables } from "./database/tables.ts";

export type DatabaseTransaction = Transaction<Tables>;
export type DatabaseReader = Pick<Kysely<Tables>, "selectFrom" | "fn">;

/**
 * The receiver's memory. Dialects are folders of `database/`; above this port nobody knows which one it is, and only what
 * both SQLite and PostgreSQL mean alike is written in Kysely.
 *
 * Promises, to which `database.suite.ts` holds every adapter:
 * - `write` gives what it did when it is durable: a power cut after it returned loses nothing. Throws it, nothing is there.
 * - Two `write`s never see half of each other, and one that read something which another changed meanwhile does not commit.
 * - `read` sees what was committed and never waits for a `write`.
 * - A second process that may not share it is refused when it opens it.
 */
export interface Database extends AsyncDisposable {
  readonly read: DatabaseReader;
  /**
   * Runs work in one transaction. It may be run again from its beginning where the dialect had to give way, so it does
   * nothing but with the transaction; what else must happen, happens after it returned.
   */
  write<T>(work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T>;
}
