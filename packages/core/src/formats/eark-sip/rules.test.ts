import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { LANGUAGES } from "../../model/language.ts";
import { memorySource } from "../../read/memory.ts";
import { BROKEN_PACKAGES } from "./data/broken-packages.suite.ts";
import { SOUND_PACKAGES } from "./data/sound-packages.suite.ts";
import { UNCHECKED } from "./data/unchecked.ts";
import { EARK_RULES } from "./rules.ts";
import { type Draft, makePackage } from "./sample-package.suite.ts";
import { rulesFoundIn, verify } from "./verify.suite.ts";

const pool = createDigestPool({ workers: 1 });
afterAll(() => pool[Symbol.asyncDispose]());

function sourceOf(draft: Draft): ReturnType<typeof memorySource> {
  return memorySource({ name: "skil", files: makePackage(draft) });
}

/** CSIPSTR1 takes an archive; `schema-rules.test.ts` tests the rules on schemas. */
const ELSEWHERE = [
  "CSIPSTR1",
  "eark-sip/schema-mets",
  "eark-sip/schema-metadata",
  "eark-sip/schema-records",
  "eark-sip/schema-dublin-core",
];

/** Requirements of which the samples of the DILCIS board have no invalid one, but for those on representations. */
const UNTESTED = [
  ...[2, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16].map((number) => `CSIPSTR${number}`),
  ...[3, 5, 6, 18, 25, 33, 37, 39, 45, 46, 50, 52, 58, 59, 65, 67, 73, 74, 75, 79, 82, 83, 84, 85, 89, 92, 94, 95],
  ...[98, 99, 101, 102, 103],
].map((each) => (typeof each === "number" ? `CSIP${each}` : each));

describe("a package that is right in all", () => {
  test.each(["2.2.0", "2.1.0", "2.0.4"] as const)("has no finding by the rules of %s", async (version) => {
    expect(await rulesFoundIn(sourceOf({ hasOwnMets: true, version }), pool)).toEqual(new Set());
  });

  test("lacks only the METS of its representation where it has none", async () => {
    expect(await rulesFoundIn(sourceOf({ hasOwnMets: false }), pool)).toEqual(new Set(["CSIPSTR12"]));
  });

  test("holds records by ERMS that are in order", async () => {
    const source = sourceOf({ hasOwnMets: false, editRecords: (text) => text });
    expect(await rulesFoundIn(source, pool)).toEqual(new Set(["CSIPSTR12"]));
  });

  test("gives every rule an outcome, and those that no program can check their reason", async () => {
    const events = await verify(sourceOf({ hasOwnMets: true }), pool);
    const outcomes = new Map(
      events.flatMap((event) => (event.kind === "outcome" ? [[String(event.outcome.rule), event.outcome]] : [])),
    );
    expect(outcomes.size).toBe(EARK_RULES.length);
    for (const [rule, { outcome }] of Object.entries(UNCHECKED)) {
      expect(outcomes.get(rule)).toMatchObject({ outcome, because: expect.stringMatching(/\w/) });
    }
  });

  test("is not said to have the right checksums where nothing was hashed", async () => {
    const events = await verify(sourceOf({ hasOwnMets: true }), pool, { isQuick: true });
    const unrun = events.flatMap((event) =>
      event.kind === "outcome" && event.outcome.outcome === "not-run" ? [event.outcome.rule] : [],
    );
    const digests = unrun.filter((rule) => !rule.startsWith("eark-sip/schema-"));
    expect(digests.sort()).toEqual(["CSIP29", "CSIP43", "CSIP56", "CSIP71", "eark-sip/file-misstated"]);
  });
});

describe("a package in which a requirement applies and is met", () => {
  test.each([...SOUND_PACKAGES])("%s: nothing is found in %s", async (rules, _how, draft) => {
    const found = await rulesFoundIn(sourceOf(draft), pool);
    expect(rules.filter((rule) => found.has(rule))).toEqual([]);
  });

  test("stands for every requirement that the samples of the DILCIS board do not test", () => {
    const sound = new Set(SOUND_PACKAGES.flatMap(([rules]) => rules));
    const untested = Array.from({ length: 8 }, (_, offset) => `CSIP${105 + offset}`);
    expect([...untested, ...UNTESTED].filter((rule) => !sound.has(rule) && !(rule in UNCHECKED))).toEqual([]);
  });

  test("has a checksum by CRC-32 that is right", async () => {
    const draft: Draft = {
      hasOwnMets: true,
      editRoot: (text) =>
        text.replace(
          /CHECKSUM="[0-9a-f]{64}" CHECKSUMTYPE="SHA-256"(?=[^>]*><FLocat[^>]*own\.xsd)/,
          `CHECKSUM="${crc32("<schema/>\n").toString(16)}" CHECKSUMTYPE="CRC32"`,
        ),
    };
    expect(await rulesFoundIn(sourceOf(draft), pool)).toEqual(new Set());
  });
});

test.each(["Adler-32", "HAVAL", "MNP", "TIGER", "WHIRLPOOL"])(
  "checksums by %s are said to be unchecked",
  async (type) => {
    const draft: Draft = {
      hasOwnMets: true,
      editRoot: (text) => text.replaceAll('CHECKSUMTYPE="SHA-256"', `CHECKSUMTYPE="${type}"`),
    };
    expect(await rulesFoundIn(sourceOf(draft), pool)).toEqual(new Set(["eark-sip/checksum-unchecked"]));
  },
);

test.each(["md5", "sha1", "sha384", "sha512"])("checksums by %s are verified", async (algorithm) => {
  const name = algorithm === "md5" ? "MD5" : algorithm.replace("sha", "SHA-");
  const type = (text: string, hex: string): string =>
    text.replace(
      /CHECKSUM="[0-9a-f]{64}" CHECKSUMTYPE="SHA-256"(?=[^>]*><FLocat[^>]*own\.xsd)/,
      `CHECKSUM="${hex}" CHECKSUMTYPE="${name}"`,
    );
  const right = createHash(algorithm).update("<schema/>\n").digest("hex");
  const wrong = createHash(algorithm).update("annað").digest("hex");
  const found = (hex: string): Promise<ReadonlySet<string>> =>
    rulesFoundIn(sourceOf({ hasOwnMets: true, editRoot: (text) => type(text, hex) }), pool);
  expect(await found(right.toUpperCase())).toEqual(new Set());
  expect(await found(wrong)).toEqual(new Set(["CSIP71"]));
});

describe("a package with a fault", () => {
  test.each([...BROKEN_PACKAGES])("%s finds %s", async (rule, _how, draft) => {
    expect(await rulesFoundIn(sourceOf(draft), pool)).toContain(rule);
  });

  test("stands for every rule that a program can check", () => {
    const broken = new Set(BROKEN_PACKAGES.map(([rule]) => rule));
    const lacking = EARK_RULES.map(({ facts }) => String(facts.id)).filter(
      (id) => !broken.has(id) && !(id in UNCHECKED),
    );
    expect(lacking).toEqual(ELSEWHERE);
  });
});

test.each(LANGUAGES)("every finding can be said in %s", async (language) => {
  for (const [, , draft] of BROKEN_PACKAGES) {
    for (const event of await verify(sourceOf(draft), pool, { language })) {
      if (event.kind === "finding") expect(event.finding.message).not.toMatch(/[{}]/);
    }
  }
});
