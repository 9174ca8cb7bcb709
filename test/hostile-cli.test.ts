import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { escapingNames, hostileArchives, WHOLE_ARCHIVES } from "./cli/hostile-archives.ts";
import { type CliRun, rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const MUNICIPALITY = join(REPOSITORY, "fixtures/municipality/transfer");
const workplace = mkdtempSync(join(tmpdir(), "rafskil-hostile-"));
const mark = `rafskil-mark-${process.pid}`;
const archives = hostileArchives(mark);
beforeAll(() => mkdirSync(join(workplace, "here/deeper"), { recursive: true }));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

const STACK = /^ +at .*[:(]|TypeError|RangeError|node:internal|Error \[/m;

function saysPlainly(run: CliRun): void {
  const said = run.stdout + run.stderr;
  expect(said.trim()).not.toBe("");
  expect(said).not.toMatch(STACK);
}

/** Where a name that leads out would have led from the folder of a run. */
function marksLeft(cwd: string): readonly string[] {
  const places = [cwd, join(cwd, ".."), join(cwd, "../.."), join(cwd, "../../.."), "/tmp", "/"];
  return places.flatMap((place) => readdirSync(place).filter((name) => name.includes(mark)));
}

function put(file: string, bytes: Buffer): string {
  const path = join(workplace, file);
  writeFileSync(path, bytes);
  return path;
}

test.each(WHOLE_ARCHIVES)(
  "the bag that the hostile archives are made of is accepted: $file",
  async ({ file, bytes }) => {
    const run = await rafskil(["verify", put(file, bytes)]);
    expect(run.status, run.stdout + run.stderr).toBe(0);
  },
);

describe("verify refuses or cannot complete, in plain words, and writes nothing:", () => {
  test.concurrent.each(archives)("$what", async ({ file, bytes }) => {
    const cwd = join(workplace, "here/deeper");
    const run = await rafskil(["verify", put(file, bytes)], { cwd });
    expect([1, 2, 3], run.stdout + run.stderr).toContain(run.status);
    saysPlainly(run);
    expect(readdirSync(cwd)).toEqual([]);
    expect(marksLeft(cwd)).toEqual([]);
  });
});

describe("pack takes nothing from", () => {
  const some = archives.filter(({ what }) => /symbolic|hard link|device|lying|bomb|called "\.\.\//.test(what));
  test.concurrent.each(some)("$what", async ({ file, bytes }) => {
    const out = join(workplace, `out-of-${file}`);
    const run = await rafskil(["pack", put(`pack-${file}`, bytes), "--as", "bagit", "--to", `${out}/`]);
    expect([1, 2, 3], run.stdout + run.stderr).toContain(run.status);
    saysPlainly(run);
    expect(existsSync(out)).toBe(false);
    expect(marksLeft(workplace)).toEqual([]);
  });
});

test("the names that lead out are looked for where they would lead", () => {
  expect(escapingNames(mark).every((name) => name.includes(mark))).toBe(true);
  const trace = join(workplace, `${mark}-proof`);
  writeFileSync(trace, "");
  expect(marksLeft(join(workplace, "here/deeper"))).toContain(`${mark}-proof`);
  rmSync(trace);
});

/** Mounts a memory disk that is smaller than the records, where the tests may. */
function smallDisk(): string | undefined {
  const place = join(workplace, "small");
  mkdirSync(place);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", place], { stdio: "ignore" });
    return place;
  } catch {
    return undefined;
  }
}

describe("a full disk", () => {
  const disk = smallDisk();
  afterAll(() => {
    if (disk !== undefined) execFileSync("umount", [disk]);
  });

  test.skipIf(disk === undefined).each(["bag/", "bag.zip", "bag.tar"])(
    "stops packing to %s and leaves nothing (skipped where no memory disk can be mounted)",
    async (name) => {
      const run = await rafskil(["pack", MUNICIPALITY, "--as", "bagit", "--to", join(disk ?? "", name)]);
      expect(run.status, run.stdout + run.stderr).toBe(3);
      saysPlainly(run);
      expect(run.stderr).toMatch(/space/i);
      expect(readdirSync(disk ?? "")).toEqual([]);
    },
  );
});

describe("kill -9 while packing", () => {
  const transfer = join(workplace, "large");
  beforeAll(() => {
    mkdirSync(transfer);
    for (let index = 0; index < 3; index++) writeFileSync(join(transfer, `${index}.bin`), Buffer.alloc(2 ** 26, index));
  });

  test.each(["killed/", "killed.zip", "killed.tar"])(
    "leaves no %s, and the next run packs and cleans up",
    async (name) => {
      const folder = mkdtempSync(join(workplace, "kill-"));
      const words = ["pack", transfer, "--as", "bagit", "--to", join(folder, name)];
      const killed = await rafskil(words, {
        whileRunning: (kill) => {
          const timer = setInterval(() => {
            if (readdirSync(folder).length === 0) return;
            clearInterval(timer);
            kill("SIGKILL");
          }, 5);
        },
      });
      expect(killed.status).toBe(null);
      expect(readdirSync(folder)).not.toContain(name.replace("/", ""));
      const again = await rafskil(words);
      expect(again.status, again.stderr).toBe(0);
      expect(readdirSync(folder)).toEqual([name.replace("/", "")]);
      expect((await rafskil(["verify", join(folder, name)])).status).toBe(0);
    },
  );
});

test("a package that is not there is named", async () => {
  const run = await rafskil(["verify", join(workplace, "is-not-there.zip")]);
  expect(run.status).toBe(3);
  saysPlainly(run);
  expect(run.stderr).toContain("is-not-there.zip");
});

test("the hostile archives are many, and none of them is the whole one", () => {
  expect(archives.length).toBeGreaterThan(45);
  const same = archives.filter(({ bytes }) => WHOLE_ARCHIVES.some((whole) => whole.bytes.equals(bytes)));
  expect(same).toEqual([]);
});
