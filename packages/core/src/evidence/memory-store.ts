import type { HashStore } from "./hash-store.ts";
import { hashMissing, storeChanged } from "./store-error.ts";
import { HASH_BYTES } from "./tree-hash.ts";

const FIRST_BYTES = 1 << 16;

/** A log's hashes in memory: 64 bytes a leaf. For tests, and to recompute a log of its entries. */
export function memoryHashStore(): HashStore {
  let bytes = Buffer.alloc(FIRST_BYTES);
  let usedBytes = 0;
  return {
    count: () => usedBytes / HASH_BYTES,
    read: (places) =>
      places.map((place) => {
        const from = place * HASH_BYTES;
        if (from + HASH_BYTES > usedBytes) throw hashMissing(place);
        return Buffer.copyBytesFrom(bytes, from, HASH_BYTES);
      }),
    append(count, hashes) {
      if (count * HASH_BYTES !== usedBytes) throw storeChanged(count, usedBytes / HASH_BYTES);
      while (usedBytes + hashes.length > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
      bytes.set(hashes, usedBytes);
      usedBytes += hashes.length;
    },
  };
}
