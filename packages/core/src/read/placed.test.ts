import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { DEFAULT_LIMITS } from "./limits.ts";
import { type PlacedFile, placedSource } from "./placed.ts";

const root = mkdtempSync(join(tmpdir(), "rafskil-placed-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function placed(files: Readonly<Record<string, string>>): readonly PlacedFile[] {
  return Object.entries(files).map(([path, text], at) => {
    const file = join(root, `blob${at}`);
    writeFileSync(file, text);
    return { path, file, sizeBytes: Buffer.byteLength(text) };
  });
}

const options = { name: "málasafn", limits: DEFAULT_LIMITS };

it("shows files under the paths that they stand for, in code-point order, wherever they lie", async () => {
  await using source = placedSource(placed({ "mál/b.txt": "b", "a.txt": "aa", "mál-1.txt": "c" }), options);
  const entries = await Array.fromAsync(source.entries());
  expect(entries.map(({ path, sizeBytes }) => [path, sizeBytes])).toEqual([
    ["a.txt", 2],
    ["mál-1.txt", 1],
    ["mál/b.txt", 1],
  ]);
  const found = await source.find("mál/b.txt");
  expect(found?.path).toBe("mál/b.txt");
  if (found === undefined) return;
  expect(Buffer.concat(await Array.fromAsync(source.open(found))).toString()).toBe("b");
  expect(source.faults()).toEqual([]);
});

it("leaves out a path that is not safe, and one that stands twice, and says so", async () => {
  const files = placed({ "../etc/passwd": "x", "a.txt": "1" });
  await using source = placedSource([...files, ...placed({ "a.txt": "2" })], options);
  expect((await Array.fromAsync(source.entries())).map(({ path }) => path)).toEqual(["a.txt"]);
  expect(source.faults().map(({ kind, path }) => [kind, path])).toEqual([
    ["unsafe-path", "../etc/passwd"],
    ["duplicate-name", "a.txt"],
  ]);
  expect(await source.find("../etc/passwd")).toBeUndefined();
});
