import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

/** Bags of others with a known verdict: `<version>/<verdict>/<bag>`. They lie beside the repository, where they lie at all. */
const CORPUS = join(REPOSITORY, "../shared/corpora/bagit");

interface Expected {
  readonly status: readonly number[];
  readonly hasWarning: boolean;
}

/** What each verdict's folder means for us, on a system that is not Windows. */
const VERDICTS: Readonly<Record<string, Expected>> = {
  valid: { status: [0], hasWarning: false },
  warning: { status: [0], hasWarning: true },
  invalid: { status: [1], hasWarning: false },
  "linux-only": { status: [1], hasWarning: false },
  "windows-only": { status: [0, 1], hasWarning: false },
};

function bags(): readonly { readonly bag: string; readonly expected: Expected | undefined }[] {
  return subfolders(CORPUS).flatMap((version) =>
    subfolders(join(CORPUS, version)).flatMap((verdict) =>
      subfolders(join(CORPUS, version, verdict)).map((name) => ({
        bag: `${version}/${verdict}/${name}`,
        expected: VERDICTS[verdict],
      })),
    ),
  );
}

function subfolders(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

describe.skipIf(!existsSync(CORPUS))("the conformance suite of the Library of Congress (beside the repository)", () => {
  const all = existsSync(CORPUS) ? bags() : [];

  test("is there with all its verdicts known", () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ expected }) => expected === undefined)).toEqual([]);
  });

  test.concurrent.each(all)("$bag is judged rightly", async ({ bag, expected }) => {
    const run = await rafskil(["verify", join(CORPUS, bag), "--as", "bagit", "--format", "json"]);
    expect(expected?.status, run.stderr + run.stdout).toContain(run.status);
    const { counts, verdict } = JSON.parse(run.stdout);
    expect(verdict).toBe(run.status === 0 ? "accepted" : "refused");
    if (expected?.hasWarning) expect(counts.warning).toBeGreaterThan(0);
  });

  test.concurrent.each(all.filter(({ expected }) => expected?.hasWarning))("$bag warns a person", async ({ bag }) => {
    const run = await rafskil(["verify", join(CORPUS, bag), "--as", "bagit"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/warning/i);
  });
});
