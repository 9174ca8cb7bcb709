import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import type { DigestAlgorithm } from "../../model/digest.ts";
import { memorySource } from "../../read/memory.ts";
import { openSource } from "../../read/open-source.ts";
import type { Source } from "../../read/source.ts";
import { createSink } from "../../write/create-sink.ts";
import { createMemorySink, type MemorySink } from "../../write/memory.ts";
import type { WrittenEntry } from "../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../package-format.ts";
import { bagit } from "./index.ts";
import { findingsOf, verify } from "./verify.suite.ts";

const pool = createDigestPool({ workers: 1 });
const workplace = mkdtempSync(join(tmpdir(), "rafskil-bag-"));
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  rmSync(workplace, { recursive: true, force: true });
});

const OPTIONS: WriteOptions = {
  profile: "1.0",
  algorithms: ["sha256"],
  packedAt: new Date("2026-03-01T23:30:00-02:00"),
  tool: "rafskil 0.1.0",
  name: "skil",
  parameters: {},
};

const FILES = {
  "mál/bréf.txt": "Erindi um höfnina.\n",
  "100% já.txt": "Já.\n",
  "tómt.txt": "",
  [`${"langt/".repeat(40)}nafn.txt`]: "x",
  "\u{1F600}.txt": "bros",
  "\uff5e.txt": "bylgja",
};

function recordsOf(files: Readonly<Record<string, string>> = FILES, emptyDirectories: readonly string[] = []): Source {
  return memorySource({ name: "gögn", files, emptyDirectories });
}

async function write(
  contents: Partial<PackageContents> = {},
  options: Partial<WriteOptions> = {},
): Promise<{ sink: MemorySink; entries: readonly WrittenEntry[]; text: (path: string) => string }> {
  const sink = createMemorySink("bag", { pool });
  const whole = { source: recordsOf(), statements: [], ...contents };
  const entries = await Array.fromAsync(bagit.write(whole, sink, { ...OPTIONS, ...options }));
  await sink.commit();
  return { sink, entries, text: (path) => Buffer.from(sink.files.get(path) ?? "").toString() };
}

describe("a bag that we write", () => {
  test.each([[["sha256"]], [["sha512", "sha256"]], [["md5", "sha1", "sha384", "sha224", "blake2b"]]] as const)(
    "is found to be in order, with %j",
    async (algorithms) => {
      const { sink } = await write({}, { algorithms: algorithms as readonly DigestAlgorithm[] });
      const source = memorySource({ name: "skil", files: sink.files });
      expect(findingsOf(await verify(source, pool))).toEqual([]);
    },
  );

  test("gives each payload file as it stands in the bag", async () => {
    const { entries, sink } = await write();
    expect(entries.map(({ path }) => path)).toEqual([...sink.files.keys()].filter((path) => path.startsWith("data/")));
    expect(entries.length).toBe(Object.keys(FILES).length);
    expect(entries.find(({ path }) => path === "data/mál/bréf.txt")?.sizeBytes).toBe(20);
  });

  test("has manifests in code-point order, with the percent sign encoded", async () => {
    const { text } = await write({ source: recordsOf({ b: "", "a/%": "", "\u{1F600}": "", "\uff5e": "" }) });
    const paths = text("manifest-sha256.txt")
      .split("\n")
      .map((line) => line.slice(66));
    expect(paths).toEqual(["data/a/%25", "data/b", "data/\uff5e", "data/\u{1F600}", ""]);
  });

  test("says in its metadata what was stated, in order, and then what was counted", async () => {
    const { text } = await write({
      producer: { name: "Hraunabyggð" },
      statements: [
        ["Contact-Name", "Álfrún"],
        ["Contact-Name", "Þórður\nog Ægir"],
        ["Bag-Group-Identifier", "hraun-7"],
      ],
    });
    const [bytes, count] = [Buffer.byteLength(Object.values(FILES).join("")), Object.keys(FILES).length];
    expect(text("bag-info.txt").split("\n")).toEqual([
      "Source-Organization: Hraunabyggð",
      "Contact-Name: Álfrún",
      "Contact-Name: Þórður og Ægir",
      "Bag-Group-Identifier: hraun-7",
      "Bagging-Date: 2026-03-02",
      `Bag-Size: ${bytes} bytes`,
      `Payload-Oxum: ${bytes}.${count}`,
      "Bag-Software-Agent: rafskil 0.1.0",
      "",
    ]);
  });

  test("does not count again what was stated", async () => {
    const { text } = await write({
      producer: { name: "x" },
      statements: [
        ["bagging-date", "2020-01-01"],
        ["Source-Organization", "Hraunabyggð"],
      ],
    });
    expect(text("bag-info.txt")).toMatch(/^bagging-date: 2020-01-01\nSource-Organization: Hraunabyggð\nBag-Size/);
  });

  test("keeps empty folders, and has data/ where there is nothing", async () => {
    const { sink } = await write({ source: recordsOf({ a: "x" }, ["tóm/mappa"]) });
    expect([...sink.directories]).toEqual(["data/tóm/mappa"]);
    const nothing = await write({ source: recordsOf({}) });
    expect([...nothing.sink.directories]).toEqual(["data"]);
    const source = memorySource({ name: "skil", files: nothing.sink.files, emptyDirectories: ["data"] });
    expect(findingsOf(await verify(source, pool))).toEqual([]);
  });

  test("has the same bytes when it is written again", async () => {
    const [one, other] = [await write(), await write()];
    expect([...one.sink.files]).toEqual([...other.sink.files]);
    const archives = ["a.zip", "b.zip"].map((name) => join(workplace, name));
    for (const path of archives) {
      const runId = `r${archives.indexOf(path)}`;
      await using sink = await createSink(path, { pool, id: runId, modifiedAt: OPTIONS.packedAt });
      for await (const _ of bagit.write({ source: recordsOf(), statements: [] }, sink, OPTIONS));
      await sink.commit();
    }
    const [first, second] = archives.map((path) => readFileSync(path));
    expect(Buffer.compare(first ?? Buffer.alloc(0), second ?? Buffer.alloc(1))).toBe(0);
  });

  test("may lie in another bag", async () => {
    const inner = await write();
    const outer = await write({ source: memorySource({ name: "innri", files: inner.sink.files }) });
    const source = memorySource({ name: "ytri", files: outer.sink.files });
    expect(findingsOf(await verify(source, pool)).map(({ rule }) => rule)).toEqual(["bagit/nested-bag"]);
  });

  test.each(["bag/", "bag.tar"])("is in order as %s on disk", async (name) => {
    const path = join(workplace, name);
    {
      await using sink = await createSink(path, { pool, id: "r", modifiedAt: OPTIONS.packedAt });
      for await (const _ of bagit.write({ source: recordsOf(), statements: [] }, sink, OPTIONS));
      await sink.commit();
    }
    await using source = await openSource(path, { spoolDirectory: workplace });
    const rules = findingsOf(await verify(source, pool)).map(({ rule }) => rule);
    // The top folder is the flow's to give.
    expect(rules).toEqual(name.endsWith(".tar") ? ["bagit/serialization-top-folder"] : []);
  });
});

test("the writer shares the names and the grammar with the reader, and nothing else", () => {
  const shared = ["./layout.ts", "./profiles/versions.ts"];
  for (const file of ["write.ts", "bag-info-text.ts"]) {
    const text = readFileSync(join(import.meta.dirname, file), "utf8");
    const own = [...text.matchAll(/from "(\.\/[^"]+)"/g)].map(([, path]) => path);
    expect(own.filter((path) => path !== "./bag-info-text.ts" && !shared.includes(path ?? ""))).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  }
});

describe("what cannot be written is refused before any byte", () => {
  test.each([
    ["a label with a colon", { statements: [["a:b", "x"]] }, {}],
    ["a sum that is stated", { statements: [["payload-oxum", "1.1"]] }, {}],
    ["no algorithm", {}, { algorithms: [] }],
  ] as const)("%s", async (_, contents, options) => {
    const sink = createMemorySink("bag", { pool });
    const whole = { source: recordsOf(), statements: [], ...contents };
    const run = Array.fromAsync(bagit.write(whole, sink, { ...OPTIONS, ...options }));
    await expect(run).rejects.toMatchObject({ code: "usage" });
    expect(sink.files.size).toBe(0);
  });

  test("a path that grows too long under data/", async () => {
    const run = write({ source: recordsOf({ [`${"x".repeat(255)}/`.repeat(15) + "y".repeat(255)]: "" }) });
    await expect(run).rejects.toMatchObject({ code: "path-unsafe" });
  });

  test("a signal stops it", async () => {
    await expect(write({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
  });
});
