import { expect, it } from "vitest";
import type { HashStore } from "./hash-store.ts";
import { openMerkleLog } from "./merkle-log.ts";
import { REFERENCE_ENTRIES, REFERENCE_ROOTS } from "./reference-tree.suite.ts";

/** What every store of a log's hashes promises. */
export function testHashStore(withStore: (use: (store: HashStore) => Promise<void>) => Promise<void>): void {
  it("holds the reference tree, appended one by one", () =>
    withStore(async (store) => {
      const log = openMerkleLog(store);
      for (const [index, entry] of REFERENCE_ENTRIES.entries()) {
        expect(await log.append([entry])).toBe(index);
        const { root, size } = await log.head();
        expect([size, Buffer.from(root).toString("hex")]).toEqual([index + 1, REFERENCE_ROOTS[index + 1]]);
      }
    }));

  it("gives hashes in the order asked for", () =>
    withStore(async (store) => {
      const hashes = [1, 2, 3].map((fill) => Buffer.alloc(32, fill));
      await store.append(0, Buffer.concat(hashes));
      expect((await store.read([2, 0, 2])).map((hash) => hash[0])).toEqual([3, 1, 3]);
      expect(await store.count()).toBe(3);
    }));

  it("refuses a hash that it does not hold", () =>
    withStore(async (store) => {
      await expect((async () => store.read([0]))()).rejects.toMatchObject({ code: "read-failed" });
    }));

  it("refuses a writer who did not see what was appended last", () =>
    withStore(async (store) => {
      await store.append(0, Buffer.alloc(32, 1));
      await expect((async () => store.append(0, Buffer.alloc(32, 2)))()).rejects.toMatchObject({
        code: "source-changed",
      });
      expect(await store.count()).toBe(1);
    }));
}
