import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, test } from "vitest";
import { appendLine } from "./append-line.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rafskil-append-"));
  file = join(folder, "events.jsonl");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["an empty file", "", "b\n"],
  ["lines", "a\n", "a\nb\n"],
  ["a last line without its end", "a", "a\nb\n"],
  ["ends of Windows", "a\r\n", "a\r\nb\n"],
])("adds a line to %s", async (_, before, after) => {
  await writeFile(file, before);
  expect(await appendLine(file, "b", { id: "x" })).toBe(true);
  expect(await readFile(file, "utf8")).toBe(after);
  expect(await readdir(folder)).toEqual(["events.jsonl"]);
});

it("keeps every line that many writers add at once", async () => {
  await writeFile(file, "");
  const names = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  await Promise.all(names.map((name, index) => appendLine(file, name, { id: `x${index}` })));
  expect((await readFile(file, "utf8")).split("\n").filter(Boolean).sort()).toEqual(names.sort());
});

it("asks with what stands there, and writes nothing where it is not wanted", async () => {
  await writeFile(file, "a\n");
  expect(await appendLine(file, "a", { id: "x", isWanted: (text) => !text.includes("a\n") })).toBe(false);
  expect(await readFile(file, "utf8")).toBe("a\n");
  expect(await readdir(folder)).toEqual(["events.jsonl"]);
});

it("leaves no lock behind where asking fails", async () => {
  await writeFile(file, "a\n");
  const isWanted = (): boolean => {
    throw new RangeError("no");
  };
  await expect(appendLine(file, "b", { id: "x", isWanted })).rejects.toThrow(RangeError);
  expect(await readdir(folder)).toEqual(["events.jsonl"]);
});

it("keeps the rights of the file", async () => {
  await writeFile(file, "a\n");
  await chmod(file, 0o640);
  await appendLine(file, "b", { id: "x" });
  expect((await stat(file)).mode & 0o777).toBe(0o640);
});

it("is not found where there is no file, or no folder", async () => {
  await expect(appendLine(file, "b", { id: "x" })).rejects.toMatchObject({ code: "not-found" });
  await expect(appendLine(join(folder, "a", "b"), "b", { id: "x" })).rejects.toMatchObject({ code: "not-found" });
  expect(await readdir(folder)).toEqual([]);
});

it("does not take the lock of a writer that was cut off: it says which file to remove", async () => {
  await writeFile(file, "a\n");
  await writeFile(join(folder, ".events.jsonl.lock"), "");
  const run = appendLine(file, "b", { id: "x" });
  await expect(run).rejects.toMatchObject({
    code: "write-failed",
    facts: { lock: join(folder, ".events.jsonl.lock") },
  });
  expect(await readFile(file, "utf8")).toBe("a\n");
});

it("takes nothing for a line that is more than one", async () => {
  await expect(appendLine(file, "a\nb", { id: "x" })).rejects.toThrow("line end");
});
