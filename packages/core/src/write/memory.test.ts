import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createDigestPool } from "../digest/pool.ts";
import { asRelativePath } from "../model/path.ts";
import { zipBytes } from "../read/zip-bytes.suite.ts";
import { createMemorySink } from "./memory.ts";
import type { SinkEntry } from "./sink.ts";
import { entriesOf, TREE } from "./sink-tree.suite.ts";

const source = mkdtempSync(join(tmpdir(), "rafskil-memory-"));
const pool = createDigestPool({ workers: 1 });
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  rmSync(source, { recursive: true });
});

describe("A package in memory", () => {
  it("holds what was written, in its order", async () => {
    const list = await entriesOf(source);
    await using sink = createMemorySink("pakki", { pool });
    const written = await Array.fromAsync(sink.add(list, { algorithms: ["sha256"] }));
    expect(await sink.commit()).toEqual({
      path: "pakki",
      files: written.length,
      bytes: written.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    });
    expect([...sink.files.keys()]).toEqual(written.map((entry) => entry.path));
    for (const [path, bytes] of Object.entries(TREE)) {
      if (path.endsWith("/")) expect(sink.directories.has(path.slice(0, -1))).toBe(true);
      else expect(bytes.equals(sink.files.get(path) ?? Buffer.from("not there"))).toBe(true);
    }
  });

  it("is emptied when it is disposed of without a commit", async () => {
    const sink = createMemorySink("pakki", { pool });
    await Array.fromAsync(sink.add(await entriesOf(source)));
    await sink[Symbol.asyncDispose]();
    expect([sink.files.size, sink.directories.size]).toEqual([0, 0]);
  });

  it("names an entry that is damaged in its archive", async () => {
    const file = join(source, "damaged.zip");
    writeFileSync(file, zipBytes([{ name: "skjal", data: "Góðan dag", crc32: 1 }]));
    const sizeBytes = Buffer.byteLength("Góðan dag");
    const rawName = Buffer.from("skjal");
    const stored = { headerOffsetBytes: 0, storedBytes: sizeBytes, sizeBytes, crc32: 1, flags: 0x0800, rawName };
    const extent = { kind: "zip-entry" as const, file, method: "stored" as const, ...stored };
    await using sink = createMemorySink("pakki", { pool });
    const adding = Array.fromAsync(sink.add([{ kind: "copy", path: asRelativePath("mál/skjal"), sizeBytes, extent }]));
    await expect(adding).rejects.toMatchObject({
      code: "archive-damaged",
      facts: { path: "mál/skjal", fault: "crc-mismatch" },
    });
  });

  it("takes no path twice, and is not whole after that", async () => {
    await using sink = createMemorySink("pakki", { pool });
    const entry: SinkEntry = { kind: "made", path: asRelativePath("a"), bytes: Buffer.from("x") };
    await expect(Array.fromAsync(sink.add([entry, entry]))).rejects.toThrow("twice");
    await expect(sink.commit()).rejects.toThrow("unfinished");
  });
});
