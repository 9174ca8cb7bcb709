import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { TransferError } from "../model/error.ts";
import { syncFolder } from "../write/atomic.ts";
import type { HashStore } from "./hash-store.ts";
import { hashMissing, storeChanged } from "./store-error.ts";
import { HASH_BYTES } from "./tree-hash.ts";
import { storedCount } from "./tree-shape.ts";

export interface FileHashStoreOptions {
  /**
   * The size of the log by its owner's records: every leaf that was acknowledged. What a broken run wrote beyond it is
   * cut off; where less is there, hashes were lost.
   */
  readonly size: number;
}

/**
 * A log's hashes in one flat file of 32 bytes each. An append has come to the disk when it returns. One process has it
 * open at a time. Throws `read-failed` for a file that lacks hashes or cannot be opened.
 */
export async function openFileHashStore(
  path: string,
  { size }: FileHashStoreOptions,
): Promise<HashStore & AsyncDisposable> {
  const handle = await openOrMake(path);
  try {
    const wanted = storedCount(size) * HASH_BYTES;
    const { size: found } = await handle.stat();
    if (found < wanted) throw hashMissing(Math.floor(found / HASH_BYTES));
    if (found > wanted) await handle.truncate(wanted);
    return { ...storeOn(handle, wanted), [Symbol.asyncDispose]: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function storeOn(handle: FileHandle, startBytes: number): HashStore {
  let usedBytes = startBytes;
  return {
    count: () => usedBytes / HASH_BYTES,
    read: (places) =>
      Promise.all(
        places.map(async (place) => {
          const from = place * HASH_BYTES;
          if (from + HASH_BYTES > usedBytes) throw hashMissing(place);
          const { buffer, bytesRead } = await handle.read(Buffer.alloc(HASH_BYTES), 0, HASH_BYTES, from);
          if (bytesRead !== HASH_BYTES) throw hashMissing(place);
          return buffer;
        }),
      ),
    async append(count, hashes) {
      if (count * HASH_BYTES !== usedBytes) throw storeChanged(count, usedBytes / HASH_BYTES);
      for (let at = 0; at < hashes.length; ) {
        at += (await handle.write(hashes, at, hashes.length - at, usedBytes + at)).bytesWritten;
      }
      await handle.datasync();
      usedBytes += hashes.length;
    },
  };
}

/** A file that is new stands in its folder, whatever happens to the machine, before anything is written to it. */
async function openOrMake(path: string): Promise<FileHandle> {
  try {
    await (await open(path, "a")).close();
    await syncFolder(dirname(path));
    return await open(path, "r+");
  } catch (cause) {
    throw new TransferError("read-failed", `${path} cannot be opened to write.`, { cause, facts: { path } });
  }
}
