import type { DatabaseSync } from "node:sqlite";
import type { HashStore } from "./hash-store.ts";
import { hashMissing, storeChanged } from "./store-error.ts";
import { HASH_BYTES } from "./tree-hash.ts";

/**
 * A log's hashes in a table `log_hash` of a database that the caller opened, and made durable as it wishes
 * (`PRAGMA synchronous = FULL`). An append joins the caller's transaction where one is open, so that a state, its
 * receipt and its leaf are written together; else it is a transaction of its own.
 */
export function sqliteHashStore(database: DatabaseSync): HashStore {
  database.exec("CREATE TABLE IF NOT EXISTS log_hash (place INTEGER PRIMARY KEY, hash BLOB NOT NULL) STRICT");
  const last = database.prepare("SELECT max(place) AS place FROM log_hash");
  const find = database.prepare("SELECT hash FROM log_hash WHERE place = ?");
  const insert = database.prepare("INSERT INTO log_hash (place, hash) VALUES (?, ?)");

  function count(): number {
    const { place } = last.get() ?? {};
    return typeof place === "number" ? place + 1 : 0;
  }

  function insertAll(from: number, hashes: Uint8Array): void {
    const found = count();
    if (found !== from) throw storeChanged(from, found);
    for (let at = 0; at < hashes.length; at += HASH_BYTES) {
      insert.run(from + at / HASH_BYTES, hashes.subarray(at, at + HASH_BYTES));
    }
  }

  return {
    count,
    read: (places) =>
      places.map((place) => {
        const { hash } = find.get(place) ?? {};
        if (!(hash instanceof Uint8Array) || hash.length !== HASH_BYTES) throw hashMissing(place);
        return hash;
      }),
    append(from, hashes) {
      if (database.isTransaction) return insertAll(from, hashes);
      database.exec("BEGIN IMMEDIATE");
      try {
        insertAll(from, hashes);
        database.exec("COMMIT");
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
  };
}
