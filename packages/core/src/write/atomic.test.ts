import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { createDigestPool } from "../digest/pool.ts";
import { asRelativePath } from "../model/path.ts";
import { openPart } from "./atomic.ts";
import { createSink } from "./create-sink.ts";
import { partName } from "./left-over.ts";
import type { SinkEntry } from "./sink.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-atomic-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ENDINGS = [".zip", ".tar", "/"];

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

function partOf(pid: number, target: string): string {
  return partName(target, "run").replace(`-${process.pid}-`, `-${pid}-`);
}

describe("A package that is being written", () => {
  it.each(ENDINGS)("and killed leaves no %s, and the next run removes what is left", async (ending) => {
    const own = mkdtempSync(join(folder, "killed-"));
    const target = join(own, `pakki${ending}`);
    const program = fileURLToPath(new URL("./left-over.suite.ts", import.meta.url));
    const child = spawn(process.execPath, [program, target], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(readdirSync(own)).toEqual([expect.stringMatching(/^\.pakki.*\.part$/)]);

    await using pool = createDigestPool();
    await using sink = await createSink(target, { pool, modifiedAt: new Date(0), id: "next" });
    const list: SinkEntry[] = [{ kind: "made", path: asRelativePath("a"), bytes: Buffer.from("x") }];
    await Array.fromAsync(sink.add(list));
    await sink.commit();
    expect(readdirSync(own)).toEqual([`pakki${ending.replace("/", "")}`]);
  });

  it("leaves alone what is another's: of a living process, another machine, another target, another program", async () => {
    const own = mkdtempSync(join(folder, "others-"));
    const target = join(own, "pakki.zip");
    const dead = partOf(deadPid(), target);
    const others = [
      partOf(process.pid, target),
      partOf(process.ppid, target),
      dead.replace(/rafskil-[0-9a-f]{8}/, "rafskil-00000000"),
      partOf(deadPid(), join(own, "annar.zip")),
      dead.replace(".part", ".partial"),
      `x${dead}`,
      "pakki.zip.part",
    ];
    for (const name of [...others, dead]) writeFileSync(join(own, name), "");
    await using part = await openPart(target, { kind: "file", id: "next" });
    expect(existsSync(part.path)).toBe(true);
    expect(readdirSync(own).sort()).toEqual([...others, partName(target, "next")].sort());
  });

  it("has a temporary name that a disk takes, however long its own is", async () => {
    for (const name of ["ð".repeat(120), "a".repeat(240), `${"😀".repeat(60)}.zip`]) {
      await using part = await openPart(join(folder, name), { kind: "file", id: "x".repeat(20) });
      expect(existsSync(part.path)).toBe(true);
    }
  });

  it("takes no id that could lead out of its folder", async () => {
    const opened = openPart(join(folder, "a.zip"), { kind: "file", id: "../x" });
    await expect(opened).rejects.toThrow("letters and digits");
  });

  it("never takes the place of a folder that holds something", async () => {
    const target = join(folder, "taken");
    await using part = await openPart(target, { kind: "directory", id: "a" });
    mkdirSync(target);
    writeFileSync(join(target, "mine"), "");
    await expect(part.publish()).rejects.toMatchObject({ code: "output-exists" });
    expect(readdirSync(target)).toEqual(["mine"]);
  });

  it("cannot be written where a file stands for its folder", async () => {
    writeFileSync(join(folder, "file"), "");
    const opened = openPart(join(folder, "file", "a.zip"), { kind: "file", id: "a" });
    await expect(opened).rejects.toMatchObject({ code: "write-failed" });
  });
});

describe("A sink by its ending", () => {
  it.each(["pakki", "pakki.rar", "pakki.zip.part", ""])("is not there for %j", async (path) => {
    await using pool = createDigestPool();
    const opened = createSink(path, { pool, modifiedAt: new Date(0), id: "a" });
    await expect(opened).rejects.toMatchObject({ code: "usage", facts: { path } });
  });

  it.each(["a/", "a.tar"])("of %s cannot be deflated", async (path) => {
    await using pool = createDigestPool();
    const opened = createSink(path, { pool, modifiedAt: new Date(0), id: "a", deflateLevel: 6 });
    await expect(opened).rejects.toMatchObject({ code: "usage" });
  });

  it.each([
    ["a/", "directory"],
    ["a.ZIP", "zip"],
    ["a.tar", "tar"],
  ])("of %s is a %s", async (path, kind) => {
    await using pool = createDigestPool();
    await using sink = await createSink(`${folder}/${path}`, { pool, modifiedAt: new Date(0), id: "a" });
    expect(sink.kind).toBe(kind);
  });
});
