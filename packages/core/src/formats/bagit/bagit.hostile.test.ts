import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { asRelativePath } from "../../model/path.ts";
import type { RuleEvent } from "../../model/report.ts";
import { DEFAULT_LIMITS } from "../../read/limits.ts";
import { memorySource } from "../../read/memory.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import { lineFor } from "./bag-fixture.suite.ts";
import { bagit } from "./index.ts";
import { findingsOf, verify } from "./verify.suite.ts";

const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
const FILES = { "bagit.txt": DECLARATION, "data/a.txt": "a", "manifest-sha256.txt": lineFor("data/a.txt", "a") };

/** A bag of which one file is made as it is read, so that it can be as long as it likes. */
function bagWith(path: string, sizeBytes: number, bytes: () => Iterable<Uint8Array>): Source {
  const base = memorySource({ name: "bag", files: { ...FILES, [path]: "" } });
  const isMade = (entry: SourceEntry): boolean => entry.path === path;
  const sized = (entry: SourceEntry): SourceEntry => (isMade(entry) ? { ...entry, sizeBytes } : entry);
  return {
    ...base,
    async *entries(options) {
      for await (const entry of base.entries(options)) yield sized(entry);
    },
    async *open(entry, options) {
      if (isMade(entry)) yield* bytes();
      else yield* base.open(entry, options);
    },
    async find(sought) {
      const entry = await base.find(sought);
      return entry === undefined ? undefined : sized(entry);
    },
  };
}

/** Runs all rules without keeping what they say: how often each rule found something, and the most memory taken. */
async function tally(source: Source): Promise<{ counts: ReadonlyMap<string, number>; grownBytes: number }> {
  const subject = { source, pool, limits: DEFAULT_LIMITS, profile: "1.0", isQuick: true, parameters: {} };
  const before = process.memoryUsage.rss();
  let most = before;
  const rules = await bagit.open(subject, {});
  most = Math.max(most, process.memoryUsage.rss());
  const counts = new Map<string, number>();
  let seen = 0;
  for await (const event of rules.run({ translate: (key) => key })) {
    if (++seen % 1000 === 0) most = Math.max(most, process.memoryUsage.rss());
    if (event.kind === "finding") counts.set(event.finding.rule, (counts.get(event.finding.rule) ?? 0) + 1);
  }
  return { counts, grownBytes: most - before };
}

function rulesOf(events: readonly RuleEvent[]): readonly string[] {
  return [...new Set(findingsOf(events).map(({ rule }) => rule.slice(6)))];
}

describe("a file without measure", () => {
  const MEBIBYTE = Buffer.alloc(1 << 20, 0x61);

  test.each(["manifest-sha256.txt", "fetch.txt"])(
    "%s of a gibibyte in one line is refused in bounded memory",
    async (path) => {
      const source = bagWith(path, 2 ** 30, function* () {
        for (let count = 0; count < 1024; count++) yield MEBIBYTE;
        yield Buffer.from("\nx\n");
      });
      const { counts, grownBytes } = await tally(source);
      expect(counts.get("bagit/tag-file-unreadable")).toBe(1);
      expect(counts.get(path === "fetch.txt" ? "bagit/fetch-line" : "bagit/manifest-line")).toBe(1);
      expect(grownBytes).toBeLessThan(300 * 2 ** 20);
    },
  );

  test.each(["bag-info.txt", "bagit.txt"])("%s above the limit is not read", async (path) => {
    const source = bagWith(path, 5 * 2 ** 20, () => {
      throw new Error("read");
    });
    expect((await tally(source)).counts.get("bagit/tag-file-unreadable")).toBe(1);
  });

  test("every one of 100,000 faulty lines is found, in bounded memory", async () => {
    const lines = 100_000;
    const source = bagWith("manifest-sha256.txt", 0, function* () {
      for (let start = 0; start < lines; start += 1000) {
        let text = "";
        for (let line = start; line < start + 1000; line++) text += `${"0".repeat(64)}  data/absent/${line}.txt\n`;
        yield Buffer.from(text);
      }
    });
    const { counts, grownBytes } = await tally(source);
    expect(counts.get("bagit/file-missing")).toBe(lines);
    expect(grownBytes).toBeLessThan(250 * 2 ** 20);
  });

  test("metadata of 200,000 short lines is read at once", async () => {
    const source = bagWith("bag-info.txt", 800_000, function* () {
      for (let count = 0; count < 200; count++) yield Buffer.from("a:b\n".repeat(1000));
    });
    expect((await tally(source)).counts.get("bagit/bag-info-blanks")).toBe(200_000);
  });

  test.each([
    ["blanks", " ".repeat(65_000)],
    ["tabs after a digit", `a${"\t".repeat(65_000)}`],
    ["digits", "a".repeat(65_000)],
    ["blanks in the middle", `a${" ".repeat(64_000)}x`],
    ["full stops and slashes", `ab  ${"../".repeat(20_000)}`],
    ["percent signs", `ab  data/${"%".repeat(60_000)}`],
    ["backslashes", `ab  ${"\\".repeat(60_000)}`],
    ["./", `ab  ${"./".repeat(30_000)}`],
    ["asterisks", `ab  ${"*".repeat(60_000)}`],
    ["colons", ":".repeat(60_000)],
  ])("long lines of %s take no time", async (_, line) => {
    const bytes = Buffer.from(`${line}\n`.repeat(20));
    for (const path of ["manifest-sha256.txt", "fetch.txt", "bag-info.txt", "bagit.txt"]) {
      const source = bagWith(path, bytes.length, () => [bytes]);
      const start = process.cpuUsage();
      await tally(source);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1e6, path).toBeLessThan(4);
    }
  });

  test("more manifests than anybody makes are refused", async () => {
    const names = Array.from({ length: 40 }, (_, index) => [`manifest-x${index}.txt`, ""]);
    const source = memorySource({ name: "bag", files: { ...FILES, ...Object.fromEntries(names) } });
    await expect(verify(source, pool)).rejects.toMatchObject({ code: "limit-exceeded" });
  });
});

describe("a bag that is something else", () => {
  test.each([
    [{}, ["declaration-missing", "payload-folder-missing", "payload-manifest-missing", "tag-manifest-missing"]],
    [
      { "bagit.txt/x": "", data: "" },
      ["declaration-missing", "payload-folder-missing", "payload-manifest-missing", "tag-manifest-missing"],
    ],
    [
      { ...FILES, "manifest-constructor.txt": "" },
      ["algorithm-unknown", "file-not-in-manifest", "tag-manifest-missing"],
    ],
    [{ ...FILES, "manifest-__proto__.txt": "" }, ["manifest-name", "tag-manifest-missing"]],
    [{ ...FILES, "bag-info.txt": "__proto__: x\nconstructor: y\n" }, ["tag-manifest-missing"]],
    [{ ...FILES, "bagit.txt": "\u0000\u0000\u0000" }, ["declaration-form", "tag-manifest-missing"]],
  ])("%# is told", async (files, rules) => {
    const events = await verify(memorySource({ name: "bag", files }), pool);
    expect(rulesOf(events).filter((rule) => rule !== "last-line-unterminated")).toEqual(rules);
  });

  test("a manifest in UTF-16 that calls itself UTF-8 is told by its lines", async () => {
    const manifest = Buffer.from(FILES["manifest-sha256.txt"], "utf16le");
    const source = memorySource({
      name: "bag",
      files: new Map<string, string | Uint8Array>([...Object.entries(FILES), ["manifest-sha256.txt", manifest]]),
    });
    expect(rulesOf(await verify(source, pool))).toContain("manifest-line");
  });
});

describe("files that cannot be read", () => {
  test("are told as such, and not as changed", async () => {
    const base = memorySource({ name: "bag", files: FILES });
    const gone: SourceEntry = {
      kind: "file",
      path: asRelativePath("data/a.txt"),
      sizeBytes: 1,
      extent: { kind: "file", file: "/nowhere/a.txt", sizeBytes: 1 },
    };
    const source: Source = {
      ...base,
      async *entries(options) {
        for await (const entry of base.entries(options)) yield entry.path === gone.path ? gone : entry;
      },
    };
    const findings = findingsOf(await verify(source, pool));
    expect(findings.map(({ rule }) => rule)).toEqual(["bagit/file-unreadable", "bagit/tag-manifest-missing"]);
    expect(findings[0]?.facts).toMatchObject({ path: "data/a.txt", fault: "missing" });
  });
});

test("a signal stops the reading and the rules", async () => {
  const subject = {
    source: memorySource({ name: "bag", files: FILES }),
    pool,
    limits: DEFAULT_LIMITS,
    profile: "1.0",
    isQuick: false,
    parameters: {},
  };
  await expect(bagit.open(subject, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "aborted" });
});
