import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSource } from "./open-source.ts";
import { createSizeMemory } from "./size-memory.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "rafskil-sizes-"));
  mkdirSync(join(root, "mál"));
  for (const name of ["a", "mál/bréf.txt", "mál/svar.txt"]) writeFileSync(join(root, name), name);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("a folder that is walked again", () => {
  it("gives the same entries", async () => {
    const source = await openSource(root, { spoolDirectory: root });
    const first = await Array.fromAsync(source.entries());
    expect(await Array.fromAsync(source.entries())).toEqual(first);
    expect(first.map(({ sizeBytes }) => sizeBytes)).toEqual([1, 14, 13]);
  });

  it("shows a link that has appeared, and a file that has come or gone", async () => {
    const source = await openSource(root, { spoolDirectory: root });
    await Array.fromAsync(source.entries());
    unlinkSync(join(root, "mál/bréf.txt"));
    symlinkSync("/etc/hostname", join(root, "mál/bréf.txt"));
    writeFileSync(join(root, "mál/ný.txt"), "four");
    const again = await Array.fromAsync(source.entries());
    expect(again.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
      ["a", 1],
      ["mál/ný.txt", 4],
      ["mál/svar.txt", 13],
    ]);
    expect(source.faults()).toEqual([{ kind: "link", path: "mál/bréf.txt" }]);
  });

  it("asks for sizes anew after a walk that was broken off", async () => {
    const source = await openSource(root, { spoolDirectory: root });
    for await (const _ of source.entries()) break;
    writeFileSync(join(root, "mál/svar.txt"), "changed");
    const sizes = (await Array.fromAsync(source.entries())).map(({ sizeBytes }) => sizeBytes);
    expect(sizes).toEqual([1, 14, 7]);
  });

  it("gives two who walk it at once the same entries", async () => {
    const source = await openSource(root, { spoolDirectory: root });
    const [one, other] = await Promise.all([Array.fromAsync(source.entries()), Array.fromAsync(source.entries())]);
    expect(one).toEqual(other);
    expect(one).toHaveLength(3);
  });
});

describe("the memory of sizes", () => {
  it("knows no folder behind one that differs", () => {
    const memory = createSizeMemory();
    for (const folders of [["a"], ["b"]]) {
      memory.begin();
      expect(memory.enter("", folders)).toBe(false);
      expect(memory.enter("x/", ["c"])).toBe(false);
      memory.note(memory.place, 7);
      memory.end();
    }
    memory.begin();
    expect([memory.enter("", ["b"]), memory.enter("x/", ["c"]), memory.recall(memory.place)]).toEqual([true, true, 7]);
  });
});
