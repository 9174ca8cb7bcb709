import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { createDigestPool } from "../digest/pool.ts";
import type { Extent } from "../model/extent.ts";
import { asRelativePath } from "../model/path.ts";
import { memorySource } from "../read/memory.ts";
import type { Source } from "../read/source.ts";
import { describeSource } from "./describe.ts";

const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

const LETTERS = memorySource({
  name: "letters",
  files: { "b.txt": "b", "a/á.txt": "á", "empty.txt": "" },
  emptyDirectories: ["z", "a/tóm"],
});

function hex(algorithm: string, text: string): string {
  return createHash(algorithm).update(text).digest("hex");
}

/** The source with one file more, whose bytes lie somewhere else. */
function withFile(source: Source, path: string, extent: Extent): Source {
  return {
    ...source,
    async *entries(options) {
      yield { kind: "file", path: asRelativePath(path), sizeBytes: 1, extent };
      yield* source.entries(options);
    },
  };
}

describe("describing a source", () => {
  it("gives each file with its size and the digests asked for, in code-point order, and the empty folders", async () => {
    const { inventory, emptyDirectories, fileFaults } = await describeSource(LETTERS, {
      pool,
      algorithms: ["sha256", "md5"],
    });
    expect([...inventory.files()]).toEqual([
      { path: "a/á.txt", sizeBytes: 2, digests: { sha256: hex("sha256", "á"), md5: hex("md5", "á") } },
      { path: "b.txt", sizeBytes: 1, digests: { sha256: hex("sha256", "b"), md5: hex("md5", "b") } },
      { path: "empty.txt", sizeBytes: 0, digests: { sha256: hex("sha256", ""), md5: hex("md5", "") } },
    ]);
    expect(emptyDirectories).toEqual(["a/tóm", "z"]);
    expect(fileFaults).toEqual([]);
    expect(inventory.totalBytes).toBe(3);
  });

  it("opens nothing when no digest is asked for", async () => {
    const source = withFile(LETTERS, "a/gone.txt", { kind: "file", file: "/nowhere/gone.txt", sizeBytes: 1 });
    const { inventory, fileFaults } = await describeSource(source, { pool, algorithms: [] });
    expect(inventory.fileCount).toBe(4);
    expect(fileFaults).toEqual([]);
  });

  it("tells of a file that cannot be read, gives it no digests, and goes on", async () => {
    const source = withFile(LETTERS, "a/gone.txt", { kind: "file", file: "/nowhere/gone.txt", sizeBytes: 1 });
    const { inventory, fileFaults } = await describeSource(source, { pool, algorithms: ["sha256"] });
    expect(fileFaults).toEqual([{ path: "a/gone.txt", fault: "missing", detail: "ENOENT" }]);
    expect(inventory.get("a/gone.txt")?.digests).toEqual({});
    expect(inventory.get("b.txt")?.digests.sha256).toBe(hex("sha256", "b"));
  });

  it("gives the faults in the order of the files, whatever the order in which they were met", async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index + 10}.txt`, "x"]));
    const source = memorySource({ name: "many", files });
    const broken: Source = {
      ...source,
      async *entries(options) {
        for await (const entry of source.entries(options)) {
          yield { ...entry, extent: { kind: "file", file: `/nowhere/${entry.path}`, sizeBytes: 1 } };
        }
      },
    };
    const { fileFaults } = await describeSource(broken, { pool, algorithms: ["md5"] });
    expect(fileFaults.map((fault) => fault.path)).toEqual(Object.keys(files).sort());
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    await expect(describeSource(LETTERS, { pool, algorithms: ["md5"], signal })).rejects.toMatchObject({
      code: "aborted",
    });
  });
});
