import { describe, expect, it } from "vitest";
import type { IndexedTable } from "./table-index.ts";
import { targetsFirst } from "./table-order.ts";

const tables = (references: Readonly<Record<string, readonly string[]>>): readonly IndexedTable[] =>
  Object.entries(references).map(([name, targets]) => ({
    name,
    folder: name,
    description: "",
    columns: [],
    primaryKey: { name: "", columns: [], line: 1 },
    foreignKeys: targets.map((table) => ({ name: "", table, references: [], line: 1 })),
    rows: 0,
    line: 1,
  }));

describe("the order in which tables are read", () => {
  it.each([
    ["as they stand, where none refers to another", { a: [], b: [], c: [] }, [0, 1, 2]],
    ["after those that they refer to", { a: ["b", "c"], b: ["c"], c: [] }, [2, 1, 0]],
    ["each once, where they refer to each other or to none that there is", { a: ["b", "a", "x"], b: ["a"] }, [1, 0]],
  ])("is %s", (_, references, order) => {
    expect(targetsFirst(tables(references))).toEqual(order);
  });

  it("is found for a line of tables of any length", () => {
    const many = Array.from({ length: 50_000 }, (_, number) => [`t${number}`, [`t${number + 1}`]] as const);
    expect(targetsFirst(tables(Object.fromEntries(many)))[0]).toBe(49_999);
  });
});
