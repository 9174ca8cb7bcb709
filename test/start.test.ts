import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { REPOSITORY } from "./floors/repository.ts";

const DEMO = join(REPOSITORY, "packages/cli/demo/main.mjs");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-start-"));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

function runDemo(...words: readonly string[]): Promise<{ readonly status: number; readonly stdout: string }> {
  const env = { ...process.env, TMPDIR: workplace, LC_ALL: "en_GB.UTF-8" };
  return new Promise((resolve) => {
    execFile(process.execPath, [DEMO, ...words], { env }, (error, stdout) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout });
    });
  });
}

test.each([
  {
    words: [],
    accepted: /accepted, \d+ rules/g,
    taken: "accepted, receipt kept",
    refused: "refused",
    done: "All came out as it must",
  },
  {
    words: ["--lang", "is"],
    accepted: /samþykkt, \d+ reglur/g,
    taken: "samþykkt, kvittun geymd",
    refused: "hafnað",
    done: "Allt fór eins og það á að fara",
  },
])(
  "npm start shows the whole way and cleans up after itself $words",
  { timeout: 600_000 },
  async ({ words, accepted, taken, refused, done }) => {
    const { status, stdout } = await runDemo(...words);
    expect(status, stdout).toBe(0);
    expect(stdout.match(accepted)).toHaveLength(4);
    expect(stdout.split(taken)).toHaveLength(3);
    expect(stdout).toContain(refused);
    for (const path of ["data/records/cases.csv", "data/records/parties.csv", "data/records/parties (afrit).csv"]) {
      expect(stdout.split("\n").filter((line) => line.includes(path)).length, path).toBeGreaterThanOrEqual(2);
    }
    expect(stdout).toContain(done);
    expect(readdirSync(workplace)).toEqual([]);
  },
);
