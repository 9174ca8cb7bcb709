import { openMerkleLog } from "@rafskil/core";
import { kyselyHashStore } from "../audit/kysely-hash-store.ts";
import type { DatabaseTransaction } from "../store/database.ts";

/** What happened to a key, and the leaf that says so (`keyEntryBytes`). */
export interface LoggedKeyEntry {
  readonly kind: "key/published" | "key/retired";
  readonly entry: Uint8Array;
}

/** Writes into the log what became of keys, in one append: a key stands in the log that it signs. */
export async function logKeyEntries(
  transaction: DatabaseTransaction,
  entries: readonly LoggedKeyEntry[],
  at: Date,
): Promise<void> {
  const first = await openMerkleLog(kyselyHashStore(transaction)).append(entries.map(({ entry }) => entry));
  const rows = entries.map(({ kind, entry }, place) => ({
    log_index: first + place,
    kind,
    delivery: null,
    at: at.toISOString(),
    entry: Buffer.from(entry).toString("utf8"),
  }));
  await transaction.insertInto("log_entry").values(rows).execute();
}
