import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { BlobStore } from "./blob-store.ts";
import { newId } from "./new-id.ts";

async function textOf(store: BlobStore, id: string, range?: { readonly from: number; readonly to?: number }) {
  return Buffer.concat(await Array.fromAsync(store.read(id, range))).toString();
}

/** Writes, and makes durable only if it is said. */
async function write(store: BlobStore, id: string, text: string, { at = 0, isSynced = true } = {}): Promise<void> {
  await using writer = await store.open(id, at);
  await writer.write(Buffer.from(text));
  if (isSynced) await writer.sync();
}

/** What every store of blobs promises. `open` gives the same store each time, as after a restart. */
export function describeBlobStore(open: () => Promise<BlobStore>): void {
  describe("a blob", () => {
    test("comes back as it was written, in one piece and in ranges", async () => {
      const id = newId();
      await write(await open(), id, "Góðan ");
      await write(await open(), id, "dag", { at: Buffer.byteLength("Góðan ") });
      const store = await open();
      expect(await textOf(store, id)).toBe("Góðan dag");
      expect(await textOf(store, id, { from: 0, to: 1 })).toBe("G");
      expect(await textOf(store, id, { from: 8 })).toBe("dag");
      await using lent = await store.lend(id);
      expect(await readFile(lent.path, "utf8")).toBe("Góðan dag");
    });

    test("is cut to the offset at which it is opened", async () => {
      const id = newId();
      await write(await open(), id, "acknowledged");
      await write(await open(), id, " and not", { at: 12, isSynced: false });
      await write(await open(), id, "!", { at: 12 });
      expect(await textOf(await open(), id)).toBe("acknowledged!");
    });

    test("that is shorter than its offset has lost bytes, and says so", async () => {
      const id = newId();
      await write(await open(), id, "short");
      await expect((await open()).open(id, 6)).rejects.toMatchObject({ code: "read-failed" });
      expect(await textOf(await open(), id)).toBe("short");
    });

    test("that holds nothing is there", async () => {
      const id = newId();
      await write(await open(), id, "");
      expect(await textOf(await open(), id)).toBe("");
    });

    test("is repaired in its middle, and keeps its length", async () => {
      const id = newId();
      await write(await open(), id, "abcXXXghi, and what is not its own");
      {
        await using writer = await (await open()).openForRepair(id, { from: 3, length: 9 });
        await writer.write(Buffer.from("def"));
        await writer.sync();
      }
      expect(await textOf(await open(), id)).toBe("abcdefghi");
    });

    test("that is not there is not found, and its removal is no fault", async () => {
      const store = await open();
      await expect(textOf(store, newId())).rejects.toMatchObject({ code: "not-found" });
      await expect(store.lend(newId())).rejects.toMatchObject({ code: "not-found" });
      await expect(store.open(newId(), 1)).rejects.toMatchObject({ code: "not-found" });
      await store.remove(newId());
    });

    test("is listed until it is removed", async () => {
      const id = newId();
      await write(await open(), id, "x");
      expect(await Array.fromAsync((await open()).list())).toContain(id);
      await (await open()).remove(id);
      expect(await Array.fromAsync((await open()).list())).not.toContain(id);
    });

    test.each(["../../etc/passwd", "", "A", "a/b", "x".repeat(100)])("is never called %s", async (id) => {
      await expect((await open()).open(id, 0)).rejects.toThrow(/Not a blob's id/);
    });
  });
}
