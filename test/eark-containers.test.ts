import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const TRANSFER = join(REPOSITORY, "fixtures/municipality/transfer");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-eark-"));
for (const name of ["one", "first", "second", "kinds", "no", "plain"]) mkdirSync(join(workplace, name));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

async function run(...words: readonly string[]): Promise<{ readonly status: number | null; readonly stdout: string }> {
  const { status, stdout, stderr } = await rafskil([...words, "--quiet"], { cwd: workplace });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return { status, stdout };
}

async function pack(to: string, ...options: readonly string[]): Promise<void> {
  await run("pack", TRANSFER, "--as", "eark-sip", "--to", to, "--packed-at", "2026-03-01", ...options);
}

/** The report, but for the path of the package. */
async function report(path: string): Promise<unknown> {
  const { stdout } = await run("verify", path, "--as", "eark-sip", "--format", "json");
  const { subject, ...rest } = JSON.parse(stdout);
  return { ...rest, subject: { ...subject, path: "" }, generatedAt: "" };
}

describe("an E-ARK package of the municipality, through the program", () => {
  test("is judged alike as a folder, as a zip and as a tar", async () => {
    for (const form of ["one/skil/", "one/skil.zip", "one/skil.tar"]) await pack(form);
    const folder = await report("one/skil/");
    expect(folder).toMatchObject({ verdict: "accepted" });
    expect(await report("one/skil.zip")).toEqual(folder);
    expect(await report("one/skil.tar")).toEqual(folder);
  }, 300_000);

  test("has the same bytes each time", async () => {
    await pack("first/skil.zip");
    await pack("second/skil.zip");
    const [first, second] = ["first", "second"].map((name) => readFileSync(join(workplace, name, "skil.zip")));
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
  });

  test("says what it is to the archive, and of which agreements", async () => {
    await pack(
      "kinds/skil/",
      ...["--record-status", "REPLACEMENT", "--agreement", "2024-9", "--package-id", "HH-2024"],
      ...["--previous-agreement", "2018-7", "--previous-agreement", "2020-1", "--reference-code", "HH/4"],
      ...["--previous-reference-code", "HH/3", "--representations", "by-variant", "--description", "dc"],
    );
    const mets = readFileSync(join(workplace, "kinds/skil/METS.xml"), "utf8");
    expect(mets).toContain('OBJID="HH-2024"');
    expect(mets).toContain('RECORDSTATUS="REPLACEMENT"');
    expect([...mets.matchAll(/<altRecordID TYPE="[A-Z]*">([^<]*)/g)].map(([, value]) => value)).toEqual([
      "2024-9",
      "2018-7",
      "2020-1",
      "HH/4",
      "HH/3",
    ]);
    expect(mets).toContain("representations/original/METS.xml");
    expect(mets).toContain("metadata/descriptive/dc.xml");
  });

  test("refuses what it does not know", async () => {
    const words = ["pack", TRANSFER, "--as", "eark-sip", "--to", "no/skil.zip"];
    for (const option of [
      ["--record-status", "GONE"],
      ["--packed-at", "yesterday"],
    ]) {
      expect((await rafskil([...words, ...option], { cwd: workplace })).status).toBe(2);
    }
    writeFileSync(join(workplace, "plain/a.txt"), "a");
    const plain = ["pack", join(workplace, "plain"), "--as", "eark-sip", "--to", join(workplace, "no/plain.zip")];
    expect((await rafskil([...plain, "--representations", "by-variant"])).status).toBe(2);
  });
});
