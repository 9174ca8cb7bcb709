import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createDigestPool } from "../../digest/pool.ts";
import { openSource } from "../../read/open-source.ts";
import { rulesFoundIn } from "./verify.suite.ts";

const CORPUS = fileURLToPath(new URL("../../../../../../shared/corpora/eark", import.meta.url));

interface Row {
  readonly rule: string;
  readonly isValid: boolean;
  readonly path: string;
}

function rows(): readonly Row[] {
  const lines = readFileSync(join(CORPUS, "expected.tsv"), "utf8").trim().split("\n").slice(1);
  return lines.flatMap((line) => {
    const [rule = "", testable, , , isValid, path = ""] = line.split("\t");
    return testable === "TRUE" ? [{ rule, isValid: isValid === "TRUE", path }] : [];
  });
}

/** The rows that we judge otherwise than the corpus, each explained in docs/formats/eark-sip.md. */
const JUDGED_OTHERWISE = [
  "CSIP24 found in CSIP/CSIP24/valid/IP_18000_CSIP24_2",
  "CSIP61 not found in CSIP/CSIP61/invalid/fileGrp_ADMID_incorrect_ref2",
];

describe.skipIf(!existsSync(CORPUS))("the samples of the DILCIS board", () => {
  test("are judged as their makers do on 97 of 100 invalid rows, and on 98 of 100 valid ones", async () => {
    await using pool = createDigestPool({ workers: 1 });
    const found = new Map<string, ReadonlySet<string>>();
    const all = rows();
    for (const { path } of all) {
      if (found.has(path)) continue;
      await using source = await openSource(join(CORPUS, path), { spoolDirectory: "" });
      found.set(path, await rulesFoundIn(source, pool));
    }
    const isFound = ({ path, rule }: Row): boolean => found.get(path)?.has(rule) === true;
    const missed = all.filter((row) => !row.isValid && !isFound(row));
    const flagged = all.filter((row) => row.isValid && isFound(row));
    const otherwise = [
      ...missed.map(({ rule, path }) => `${rule} not found in ${path}`),
      ...flagged.map(({ rule, path }) => `${rule} found in ${path}`),
    ];
    expect(otherwise.sort()).toEqual(JUDGED_OTHERWISE);
    const invalid = all.filter(({ isValid }) => !isValid).length;
    expect(invalid).toBeGreaterThan(80);
    expect(missed.length / invalid).toBeLessThan(0.03);
    expect(flagged.length / (all.length - invalid)).toBeLessThan(0.02);
  });

  test.each(["minimal-sip-2.2.0", "minimal-sip-2.1.0"])("%s has no error", async (name) => {
    await using pool = createDigestPool({ workers: 1 });
    await using source = await openSource(join(CORPUS, "minimal", name), { spoolDirectory: "" });
    expect(await rulesFoundIn(source, pool, "error")).toEqual(new Set());
  });
});
