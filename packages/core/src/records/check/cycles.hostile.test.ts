import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { rings } from "./cycles.ts";
import { createRecordIndex } from "./record-index.ts";

const folder = mkdtempSync(join(tmpdir(), "rafskil-index-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ringsOf(parents: readonly (readonly [id: string, parent: string | null])[]): readonly string[] {
  using index = createRecordIndex(folder, "run");
  for (const [at, [id, parent]] of parents.entries()) index.cases.add(id, at + 2, parent, null, null);
  index.seal();
  return [...rings(index, "cases", "id")].map(({ id, line }) => `${id} ${line}`);
}

it.each<[string, readonly (readonly [string, string | null])[], readonly string[]]>([
  [
    "none",
    [
      ["a", null],
      ["b", "a"],
      ["c", "x"],
    ],
    [],
  ],
  ["itself", [["a", "a"]], ["a 2"]],
  [
    "a pair, and one that hangs on it",
    [
      ["c", "a"],
      ["a", "b"],
      ["b", "a"],
    ],
    ["a 3"],
  ],
  [
    "two rings",
    [
      ["a", "b"],
      ["b", "a"],
      ["c", "d"],
      ["d", "e"],
      ["e", "c"],
    ],
    ["a 2", "c 4"],
  ],
  [
    "one with two rows of its number",
    [
      ["a", "b"],
      ["b", "a"],
      ["b", "a"],
    ],
    ["a 2"],
  ],
])("finds the rings of parents: %s", (_, parents, expected) => expect(ringsOf(parents)).toEqual(expected));

it("walks a chain of a hundred thousand in one go", () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => [`c${at}`, `c${at + 1}`] as const);
  expect(ringsOf(chain)).toEqual([]);
  expect(ringsOf([...chain, ["c100000", "c0"]])).toEqual(["c0 2"]);
});

it("takes any text for a key, and leaves no file", () => {
  expect(ringsOf([["'; DROP TABLE cases; --", "'; DROP TABLE cases; --"]])).toEqual(["'; DROP TABLE cases; -- 2"]);
  expect(readdirSync(folder)).toEqual([]);
});
