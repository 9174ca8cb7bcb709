import type { DatabaseSync } from "node:sqlite";
import type { HashStore } from "./hash-store.ts";
import { hashMissing, storeChanged } from "./store-error.ts";
import { HASH_BYTES } from "./tree-hash.ts";

/** Hashes kept in memory: an append needs some twenty, nearly the same each time. */
const MAX_KEPT = 1024;

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
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const kept = keepCommitted(database);

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
        const known = kept.get(place);
        if (known !== undefined) return known;
        const { hash } = find.get(place) ?? {};
        if (!(hash instanceof Uint8Array) || hash.length !== HASH_BYTES) throw hashMissing(place);
        kept.add(place, hash);
        return hash;
      }),
    append(from, hashes) {
      if (database.isTransaction) return insertAll(from, hashes);
      begin.run();
      try {
        insertAll(from, hashes);
        commit.run();
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
      for (let at = Math.max(0, hashes.length - 64 * HASH_BYTES); at < hashes.length; at += HASH_BYTES) {
        kept.add(from + at / HASH_BYTES, Buffer.copyBytesFrom(hashes, at, HASH_BYTES));
      }
    },
  };
}

/**
 * What was committed never changes, so that it may be kept. What is read in an open transaction may be taken back, and
 * is not.
 */
function keepCommitted(database: DatabaseSync): {
  get(place: number): Uint8Array | undefined;
  add(place: number, hash: Uint8Array): void;
} {
  const kept = new Map<number, Uint8Array>();
  return {
    get: (place) => kept.get(place),
    add(place, hash) {
      if (database.isTransaction) return;
      // To read some twenty hashes again, once in a while, costs less than to know which was used last.
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(place, hash);
    },
  };
}
