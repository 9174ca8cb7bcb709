import { type HashStore, TransferError } from "@rafskil/core";
import type { DatabaseReader, DatabaseTransaction } from "../store/database.ts";

const HASH_BYTES = 32;

/** The log's hashes as a table, for reading: what was committed, or what a transaction sees. */
function hashReader(reader: DatabaseReader): Pick<HashStore, "count" | "read"> {
  return {
    async count() {
      const { place } =
        (await reader
          .selectFrom("log_hash")
          .select(({ fn }) => fn.max("place").as("place"))
          .executeTakeFirst()) ?? {};
      return typeof place === "number" ? place + 1 : 0;
    },
    async read(places) {
      if (places.length === 0) return [];
      const rows = await reader
        .selectFrom("log_hash")
        .selectAll()
        .where("place", "in", [...places])
        .execute();
      const found = new Map(rows.map(({ place, hash }) => [place, hash]));
      return places.map((place) => {
        const hash = found.get(place);
        if (hash !== undefined && hash.length === HASH_BYTES) return hash;
        throw new TransferError("read-failed", `The log's table has no hash at place ${place}.`, { facts: { place } });
      });
    },
  };
}

/** The same, in a transaction that appends: a state, its receipt and its leaf are written together. */
export function kyselyHashStore(transaction: DatabaseTransaction): HashStore {
  const reader = hashReader(transaction);
  return {
    ...reader,
    async append(count, hashes) {
      const found = await reader.count();
      if (found !== count) {
        throw new TransferError("source-changed", "Somebody else appended to the log.", { facts: { count, found } });
      }
      const rows = Array.from({ length: hashes.length / HASH_BYTES }, (_, at) => ({
        place: count + at,
        hash: hashes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
      }));
      await transaction.insertInto("log_hash").values(rows).execute();
    },
  };
}

/** A store that nothing can be appended to: for heads and proofs. */
export function readOnlyHashStore(reader: DatabaseReader): HashStore {
  return {
    ...hashReader(reader),
    append: () => {
      throw new Error("The log is read here, not written.");
    },
  };
}
