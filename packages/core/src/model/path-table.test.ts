import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TransferError } from "./error.ts";
import { createPathTable } from "./path-table.ts";

describe("A path table", () => {
  it("numbers paths as a Map would, whatever they are", () => {
    const text = fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ minLength: 150, maxLength: 400 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (paths) => {
        const table = createPathTable();
        const expected = new Map<string, number>();
        for (const path of paths) {
          if (!expected.has(path)) expected.set(path, expected.size);
          expect(table.add(path)).toBe(expected.get(path));
        }
        expect(table.size).toBe(expected.size);
        for (const [path, id] of expected) {
          expect(table.find(path)).toBe(id);
          expect(table.at(id)).toBe(path);
        }
      }),
    );
  });

  it("finds each of many after it has grown, over the edges of its chunks", () => {
    const table = createPathTable();
    const path = (index: number): string => `mál/${"ó".repeat(index % 90)}/${index}`;
    const numbers = Array.from({ length: 60_000 }, (_, index) => index);
    expect(numbers.map((index) => table.add(path(index)))).toEqual(numbers);
    expect(numbers.map((index) => table.find(path(index)))).toEqual(numbers);
    expect(numbers.every((index) => table.at(index) === path(index))).toBe(true);
    expect(table.find("mál/60000")).toBe(-1);
  });

  it("tells composed and decomposed letters apart", () => {
    const table = createPathTable();
    expect([table.add("\u00e9"), table.add("e\u0301"), table.find("E\u0301")]).toEqual([0, 1, -1]);
  });

  it("takes a path of 65,535 bytes and none that is longer", () => {
    const table = createPathTable();
    const longest = `${"ó".repeat(32_767)}x`;
    expect(table.add(longest)).toBe(0);
    expect(table.find(longest)).toBe(0);
    expect(table.find(`${longest}x`)).toBe(-1);
    expect(() => table.add(`${longest}x`)).toThrow("Not a path");
  });

  it("does not take half a surrogate pair for the letter that stands in for it", () => {
    const table = createPathTable();
    table.add("\ufffd");
    expect(table.find("\ud800")).toBe(-1);
    expect(() => table.add("\ud800")).toThrow("Not a path");
  });

  it.each([-1, 1, Number.NaN])("has no path with the number %d", (id) => {
    const table = createPathTable();
    table.add("a");
    expect(() => table.at(id)).toThrow(RangeError);
  });

  it("refuses names that were chosen to have one hash, before they cost much", () => {
    const table = createPathTable();
    let error: unknown;
    try {
      for (const name of namesOfOneHash(1100)) table.add(name);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(TransferError);
    expect(error).toMatchObject({ code: "limit-exceeded" });
    expect(table.size).toBeGreaterThan(1000);
  });
});

/** Names with one FNV-1a value: two letters forward from many beginnings meet three letters back from one end. */
function namesOfOneHash(count: number): readonly string[] {
  const PRIME = 0x01000193;
  const INVERSE = 0x359c449b;
  const letters = Array.from({ length: 75 }, (_, index) => 0x30 + index);
  const step = (state: number, letter: number): number => Math.imul(state ^ letter, PRIME);
  const back = (state: number, letter: number): number => Math.imul(state, INVERSE) ^ letter;
  const endings = new Map<number, string>();
  for (const a of letters) {
    for (const b of letters) {
      for (const c of letters) {
        endings.set(back(back(back(0x12345678, c), b), a), String.fromCharCode(a, b, c));
      }
    }
  }
  const names: string[] = [];
  for (let number = 0; names.length < count; number++) {
    const start = [...String(number)].reduce((state, letter) => step(state, letter.charCodeAt(0)), 0x811c9dc5 | 0);
    for (const a of letters) {
      for (const b of letters) {
        const ending = endings.get(step(step(start, a), b));
        if (ending !== undefined) names.push(number + String.fromCharCode(a, b) + ending);
      }
    }
  }
  return names;
}
