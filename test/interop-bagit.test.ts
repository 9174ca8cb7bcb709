import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const MUNICIPALITY = join(REPOSITORY, "fixtures/municipality/transfer");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-interop-"));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

/** The Python that has `bagit` (PyPI), if any: `.ci/run` installs it. */
function pythonWithBagit(): string | undefined {
  const { RAFSKIL_PYTHON } = process.env;
  const candidates = [RAFSKIL_PYTHON, "python3"].filter((name) => name !== undefined);
  return candidates.find((python) => {
    try {
      execFileSync(python, ["-c", "import bagit"], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

const python = pythonWithBagit();

function bagitPy(...words: readonly string[]): void {
  execFileSync(python ?? "python3", ["-m", "bagit", ...words], { stdio: "pipe" });
}

/** A folder with what is awkward in a name, and an empty file. */
function awkwardFolder(name: string): string {
  const folder = join(workplace, name);
  mkdirSync(join(folder, "Þjóðskjöl og ýmislegt"), { recursive: true });
  writeFileSync(join(folder, "Þjóðskjöl og ýmislegt", "æði  langt.txt"), "efni");
  writeFileSync(join(folder, "tómt.txt"), "");
  return folder;
}

describe.skipIf(python === undefined)("bagit.py (PyPI bagit; skipped where it is not installed)", () => {
  const WAYS: readonly (readonly string[])[] = [
    [],
    ["--digest", "sha512"],
    ["--digest", "md5"],
    ["--digest", "sha256,sha512,sha1"],
    ["--bag-info", "Source-Organization: Hraunabyggð", "--bag-info", "Contact-Name: Álfrún Prófsdóttir"],
  ];

  test.each(WAYS.map((words, index) => ({ words, index })))(
    "accepts a bag that we write with $words",
    async ({ words, index }) => {
      const bag = join(workplace, `ours-${index}`);
      const run = await rafskil(["pack", MUNICIPALITY, "--as", "bagit", "--to", `${bag}/`, ...words]);
      expect(run.status, run.stderr).toBe(0);
      bagitPy("--validate", bag);
    },
  );

  test.each([
    ["zip", "import sys,zipfile;zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])"],
    ["tar", "import sys,tarfile;tarfile.open(sys.argv[1]).extractall(sys.argv[2])"],
  ])("accepts what comes out of our %s", async (ending, unpack) => {
    const archive = join(workplace, `archived.${ending}`);
    expect((await rafskil(["pack", MUNICIPALITY, "--as", "bagit", "--to", archive])).status).toBe(0);
    const out = join(workplace, `out-${ending}`);
    execFileSync(python ?? "python3", ["-c", unpack, archive, out]);
    bagitPy("--validate", join(out, "archived"));
  });

  test("accepts a bag of ours with awkward names", async () => {
    const bag = join(workplace, "awkward-bag");
    const run = await rafskil(["pack", awkwardFolder("awkward"), "--as", "bagit", "--to", `${bag}/`]);
    expect(run.status, run.stderr).toBe(0);
    bagitPy("--validate", bag);
  });

  const THEIR_WAYS: readonly (readonly string[])[] = [
    [],
    ["--sha256"],
    ["--md5", "--sha1"],
    ["--sha512", "--contact-name", "Álfrún Prófsdóttir", "--external-description", "Löng lýsing ".repeat(30)],
    ["--processes", "2"],
  ];

  test.each(THEIR_WAYS.map((words, index) => ({ words, index })))(
    "writes bags that we accept, with $words",
    async ({ words, index }) => {
      const bag = join(workplace, `theirs-${index}`);
      cpSync(MUNICIPALITY, bag, { recursive: true });
      bagitPy(...words, bag);
      const run = await rafskil(["verify", bag, "--format", "json"]);
      expect(run.status, run.stdout).toBe(0);
      expect(JSON.parse(run.stdout).counts.error).toBe(0);
    },
  );

  test("writes a bag with awkward names that we accept", async () => {
    const bag = awkwardFolder("awkward-theirs");
    bagitPy(bag);
    const run = await rafskil(["verify", bag, "--format", "json"]);
    expect(run.status, run.stdout).toBe(0);
  });

  test("does not read the %25 that RFC 8493 (2.1.3) asks for, and we read the bare percent sign of its 0.97 bags", async () => {
    const folder = awkwardFolder("percent");
    writeFileSync(join(folder, "100% staðfest.txt"), "prósenta");
    const ours = join(workplace, "percent-ours");
    expect((await rafskil(["pack", folder, "--as", "bagit", "--to", `${ours}/`])).status).toBe(0);
    expect(() => bagitPy("--validate", ours)).toThrow(/100%25 staðfest\.txt exists in manifest but was not found/);
    bagitPy(folder);
    const run = await rafskil(["verify", folder, "--format", "json"]);
    expect(run.status, run.stdout).toBe(0);
  });

  test("refuses with us a bag that was spoiled", async () => {
    const bag = join(workplace, "spoiled");
    cpSync(MUNICIPALITY, bag, { recursive: true });
    bagitPy(bag);
    renameSync(join(bag, "data/records/cases.csv"), join(bag, "data/records/mál.csv"));
    expect(() => bagitPy("--validate", bag)).toThrow();
    expect((await rafskil(["verify", bag])).status).toBe(1);
  });
});
