import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { LANGUAGES } from "../../model/language.ts";
import { memorySource } from "../../read/memory.ts";
import { openSource } from "../../read/open-source.ts";
import type { Source } from "../../read/source.ts";
import { BAGIT_RULES } from "./all-rules.ts";
import type { BagFixture } from "./bag-fixture.suite.ts";
import { archiveOf, fixtureFiles } from "./fixture-files.suite.ts";
import { INVALID_BAGS } from "./invalid-bags.suite.ts";
import { VALID_BAGS } from "./valid-bags.suite.ts";
import { findingsOf, verify } from "./verify.suite.ts";

const FIXTURES = fileURLToPath(new URL("../../../../../fixtures/bagit", import.meta.url));
const pool = createDigestPool({ workers: 1 });
const workplace = mkdtempSync(join(tmpdir(), "rafskil-bags-"));
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  rmSync(workplace, { recursive: true, force: true });
});

async function sourceOf(name: string, bag: BagFixture, container = bag.container): Promise<Source> {
  if (container === "folder") return memorySource({ name, files: bag.files, emptyDirectories: bag.emptyFolders });
  const path = join(workplace, `${name}.${container}`);
  writeFileSync(path, archiveOf(bag, container));
  return openSource(path, { spoolDirectory: workplace });
}

async function verifyBag(name: string, bag: BagFixture, container = bag.container): ReturnType<typeof verify> {
  await using source = await sourceOf(name, bag, container);
  return await verify(source, pool, bag.profile === undefined ? {} : { profile: bag.profile });
}

describe("a bag with one fault", () => {
  test.each([...INVALID_BAGS])("%s is found by its rule, and by no other", async (slug, bag) => {
    const findings = findingsOf(await verifyBag(slug, bag));
    const found = new Set(findings.map(({ rule }) => rule));
    expect([...found].sort()).toEqual([slug, ...bag.also].map((each) => `bagit/${each}`).sort());
  });

  test("stands for every rule, and every rule has one", () => {
    expect([...INVALID_BAGS.keys()].map((slug) => `bagit/${slug}`).sort()).toEqual(
      BAGIT_RULES.map(({ id }) => id).sort(),
    );
  });
});

test.each(LANGUAGES)("every finding can be said in %s", async (language) => {
  for (const [name, bag] of [...INVALID_BAGS, ...VALID_BAGS]) {
    const source = memorySource({ name, files: bag.files, emptyDirectories: bag.emptyFolders });
    const events = await verify(source, pool, {
      language,
      ...(bag.profile === undefined ? {} : { profile: bag.profile }),
    });
    for (const { message } of findingsOf(events)) expect(message).not.toMatch(/[{}]|bagit\//);
  }
});

describe("a bag in order", () => {
  test.each([...VALID_BAGS])("%s: nothing is found", async (name, bag) => {
    expect(findingsOf(await verifyBag(name, bag))).toEqual([]);
  });

  test("lets every rule pass somewhere", async () => {
    const passed = new Set<string>();
    for (const [name, bag] of VALID_BAGS) {
      for (const event of await verifyBag(name, bag)) {
        if (event.kind === "outcome" && event.outcome.outcome === "passed") passed.add(event.outcome.rule);
      }
    }
    expect([...passed].sort()).toEqual(BAGIT_RULES.map(({ id }) => id).sort());
  });
});

test.each([...INVALID_BAGS].filter(([, bag]) => bag.container === "folder"))(
  "%s gives the same findings from a folder, a zip and a tar",
  async (slug, bag) => {
    if (slug === "profile-serialization") return;
    const archived = { ...bag, topFolder: slug };
    const findings = findingsOf(await verifyBag(slug, bag));
    expect(findingsOf(await verifyBag(slug, archived, "zip"))).toEqual(findings);
    expect(findingsOf(await verifyBag(slug, archived, "tar"))).toEqual(findings);
  },
);

test("the bags in fixtures/bagit are those of the suite", () => {
  const expected = fixtureFiles();
  const found = readdirSync(FIXTURES, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [relative(FIXTURES, join(entry.parentPath, entry.name))] : [],
  );
  expect(found.filter((path) => path !== "make.mjs").sort()).toEqual([...expected.keys()].sort());
  for (const [path, bytes] of expected) {
    expect(Buffer.compare(readFileSync(join(FIXTURES, path)), bytes), path).toBe(0);
  }
});
