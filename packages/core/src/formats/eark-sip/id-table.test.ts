import { describe, expect, it } from "vitest";
import { createIdTable } from "./id-table.ts";

describe("a table of IDs", () => {
  it("answers the same for IDs in memory and for those in its temporary file", () => {
    const table = createIdTable(2);
    const elements = [
      { id: "a", kind: "fileGrp", isCurrent: false, use: "Documentation" },
      { id: "b", kind: "dmdSec", isCurrent: true },
      { id: "ð", kind: "fileGrp", isCurrent: false, use: "Schemas" },
      { id: "d", kind: "file", isCurrent: false },
      { id: "e", kind: "digiprovMD", isCurrent: true },
    ] as const;
    for (const { id, ...element } of elements) expect(table.add(id, element)).toBeUndefined();
    expect(table.size).toBe(5);
    for (const [number, { id, kind, isCurrent, ...rest }] of elements.entries()) {
      expect(table.find(id)).toBe(number);
      expect(table.at(number)).toBe(id);
      expect(table.kindOf(number)).toBe(kind);
      expect(table.isCurrent(number)).toBe(isCurrent);
      expect(table.useOf(number)).toBe("use" in rest ? rest.use : undefined);
    }
    expect(table.find("f")).toBe(-1);
  });

  it("keeps the first of two elements with one ID, wherever it lies", () => {
    const table = createIdTable(1);
    table.add("a", { kind: "fileGrp", isCurrent: false });
    table.add("b", { kind: "dmdSec", isCurrent: false });
    expect(table.add("a", { kind: "file", isCurrent: false })).toBe("fileGrp");
    expect(table.add("b", { kind: "file", isCurrent: false })).toBe("dmdSec");
    expect([table.size, table.kindOf(0), table.kindOf(1)]).toEqual([2, "fileGrp", "dmdSec"]);
  });

  it("takes ten thousand IDs that come in no order", () => {
    const table = createIdTable(100);
    const ids = Array.from({ length: 10_000 }, (_, number) => `uuid-${(number * 7919) % 10_000}`);
    for (const id of ids) table.add(id, { kind: "file", isCurrent: false });
    expect(ids.every((id, number) => table.find(id) === number)).toBe(true);
  });
});
