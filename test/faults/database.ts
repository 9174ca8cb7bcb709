import { openSqliteDatabase } from "../../packages/receiver/src/store/database/sqlite/open-sqlite-database.ts";
import type { DatabaseReader, DatabaseTransaction } from "../../packages/receiver/src/store/database.ts";
import type { Site } from "./site.ts";

/** Looks into a receiver's database, also while it runs. */
export async function readDatabase<T>(
  { database: path }: Site,
  work: (read: DatabaseReader) => Promise<T>,
): Promise<T> {
  await using database = await openSqliteDatabase(path);
  return await work(database.read);
}

/** Writes into it, as the receiver's own commands do beside it. */
export async function writeDatabase<T>(
  { database: path }: Site,
  work: (transaction: DatabaseTransaction) => Promise<T>,
): Promise<T> {
  await using database = await openSqliteDatabase(path);
  return await database.write(work);
}
