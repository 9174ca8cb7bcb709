import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { FileToPreserve, ObjectToPreserve, PackageStore } from "./package-store.ts";

/** A file of a text, as a caller hands it over; `bytes` and `sha256` may be made to lie. */
export function fileOf(path: string, text: string, lie: Partial<FileToPreserve> = {}): FileToPreserve {
  const bytes = Buffer.from(text, "utf8");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return {
    path,
    bytes: bytes.length,
    sha256,
    async *open() {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    },
    ...lie,
  };
}

export function objectOf(id: string, files: readonly FileToPreserve[]): ObjectToPreserve {
  const user = { name: "Héraðsskjalasafn", address: "mailto:safn@example.is" };
  return { id, message: "Accepted", user, createdAt: "2026-03-01T09:30:00Z", files };
}

/** What every store of packages promises. `open` gives the same store each time, as after a restart. */
export function describePackageStore(open: () => Promise<PackageStore>): void {
  const files = [fileOf("package/malasafn.zip", "efni"), fileOf("report.json", "{}"), fileOf("copy.json", "{}")];

  test("an object is kept, and found sound", async () => {
    const store = await open();
    const kept = await store.preserve(objectOf("urn:a", files));
    expect(kept).toMatchObject({ id: "urn:a", version: "v1", digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await statesOf(store, "urn:a")).toEqual([{ id: "urn:a", version: "v1", files: 2, bytes: 6, faults: [] }]);
  });

  test("asked again for the same, it gives the same answer and writes nothing", async () => {
    const kept = await (await open()).preserve(objectOf("urn:b", files));
    expect(await (await open()).preserve(objectOf("urn:b", files))).toEqual(kept);
    expect((await statesOf(await open(), "urn:b"))[0]?.version).toBe("v1");
  });

  test("the same object with other files becomes its next version, and the first stays", async () => {
    const store = await open();
    const first = await store.preserve(objectOf("urn:c", files));
    const second = await store.preserve(objectOf("urn:c", [fileOf("package/malasafn.zip", "annað efni")]));
    expect(second.version).toBe("v2");
    expect(await store.preserve(objectOf("urn:c", files))).toEqual(first);
  });

  test("added files stand beside those that were there, once", async () => {
    const store = await open();
    await store.preserve(objectOf("urn:d", files));
    const receipt = objectOf("urn:d", [fileOf("receipts/accepted.jws", "a.b.c")]);
    const added = await store.add(receipt);
    expect(added.version).toBe("v2");
    expect(await store.add(receipt)).toEqual(added);
    expect(await statesOf(store, "urn:d")).toMatchObject([{ version: "v2", files: 3, faults: [] }]);
  });

  test("a file that is not what was said of it is refused, and nothing of the object is left", async () => {
    const store = await open();
    const lies = [{ sha256: "0".repeat(64) }, { bytes: 5_000 }];
    for (const lie of lies) {
      const object = objectOf("urn:e", [...files, fileOf("last.txt", "x", lie)]);
      await expect(store.preserve(object)).rejects.toMatchObject({ code: "source-changed" });
    }
    expect((await store.preserve(objectOf("urn:e", files))).version).toBe("v1");
  });

  test("a file whose name would lead out of the object is refused", async () => {
    const store = await open();
    for (const path of ["../out.txt", "/etc/passwd", "a/../../b", "a\\b", "", "a//b"]) {
      const object = objectOf("urn:f", [fileOf(path, "x")]);
      await expect(store.preserve(object), path).rejects.toMatchObject({ code: "path-unsafe" });
    }
  });

  test("an abort leaves nothing behind", async () => {
    const store = await open();
    const control = new AbortController();
    const slow = fileOf("slow.bin", "x", {
      async *open() {
        control.abort();
        yield Buffer.alloc(1);
      },
    });
    const work = store.preserve(objectOf("urn:g", [slow]), { signal: control.signal });
    await expect(work).rejects.toMatchObject({ code: "aborted" });
    expect((await store.preserve(objectOf("urn:g", files))).version).toBe("v1");
  });

  test("there is room", async () => {
    expect(await (await open()).freeBytes()).toBeGreaterThan(0);
  });
}

async function statesOf(store: PackageStore, objectId: string) {
  const states = [];
  for await (const state of store.rehash({ objectId })) states.push(state);
  return states;
}
