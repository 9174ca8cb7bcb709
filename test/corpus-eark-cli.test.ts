import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

/** Packages of the DILCIS board, and for each a requirement with the verdict on it. They lie beside the repository. */
const CORPUS = join(REPOSITORY, "../shared/corpora/eark");
const PACKAGES_AT_A_TIME = 4;

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

interface Outcome {
  readonly status: number | null;
  readonly found: ReadonlySet<string>;
  readonly errors: number;
}

async function verify(path: string): Promise<Outcome> {
  const words = ["verify", join(CORPUS, path), "--as", "eark-sip", "--format", "json", "--quiet"];
  const { status, stdout, stderr } = await rafskil(words);
  if (status !== 0 && status !== 1) throw new Error(`${path} ended with ${status}: ${stderr}`);
  const { findings, counts } = JSON.parse(stdout);
  return { status, found: new Set(findings.map(({ rule }: { rule: string }) => rule)), errors: counts.error };
}

describe.skipIf(!existsSync(CORPUS))("the samples of the DILCIS board (beside the repository)", () => {
  const all = existsSync(CORPUS) ? rows() : [];
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    const waiting = [...new Set(all.map(({ path }) => path))];
    const work = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) outcomes.set(path, await verify(path));
    };
    await Promise.all(Array.from({ length: PACKAGES_AT_A_TIME }, work));
  }, 900_000);

  test("are judged by the program as their makers do on 97 of 100 invalid rows, and on 98 of 100 valid ones", () => {
    const isFound = ({ path, rule }: Row): boolean => outcomes.get(path)?.found.has(rule) === true;
    const missed = all.filter((row) => !row.isValid && !isFound(row));
    const flagged = all.filter((row) => row.isValid && isFound(row));
    const otherwise = [
      ...missed.map(({ rule, path }) => `${rule} not found in ${path}`),
      ...flagged.map(({ rule, path }) => `${rule} found in ${path}`),
    ];
    expect(otherwise.sort()).toEqual(JUDGED_OTHERWISE);
    const invalid = all.filter(({ isValid }) => !isValid).length;
    expect(invalid).toBeGreaterThan(80);
    expect(missed.length / invalid).toBeLessThanOrEqual(0.03);
    expect(flagged.length / (all.length - invalid)).toBeLessThanOrEqual(0.02);
  });

  test("end the program with the code of their verdict", () => {
    for (const [path, { status, errors }] of outcomes) expect(status, path).toBe(errors === 0 ? 0 : 1);
  });

  test.each(["minimal/minimal-sip-2.2.0", "minimal/minimal-sip-2.1.0"])("%s has no error", async (path) => {
    expect((await verify(path)).errors).toBe(0);
  });
});
