import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIntegerRuns, plainInteger } from "./integer-runs.ts";
import { createKeyStore } from "./key-store.ts";
import { createTextSet } from "./text-set.ts";

const KEY = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.constantFrom("", "007", "7", "Mál-1", "Žluť\u001f2", "x".repeat(5000), "-1", "1e3"),
);

describe("a set of texts", () => {
  it("tells which were there, as a Set does", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 6 }), { maxLength: 400 }), (texts) => {
        const set = createTextSet({ bytes: 1 << 30 });
        const model = new Set<string>();
        for (const text of texts) {
          expect(set.add(text)).toBe(model.has(text) ? "present" : "added");
          model.add(text);
        }
        for (const text of texts) expect(set.has(text)).toBe(true);
        expect(set.has("ekki þarna")).toBe(false);
      }),
    );
  });

  it("takes nothing more once it has refused one", () => {
    const budget = { bytes: 1 << 20 };
    const set = createTextSet(budget);
    let last = 0;
    while (set.add(`lykill númer ${last}`) === "added") last += 1;
    expect(last).toBeGreaterThan(500);
    budget.bytes = 1 << 30;
    expect(set.add("a")).toBe("refused");
    expect(set.add("lykill númer 0")).toBe("present");
    expect(set.has(`lykill númer ${last}`)).toBe(false);
  });
});

describe("runs of integers", () => {
  it("take numbers in rising order, and know each of them", () => {
    const runs = createIntegerRuns();
    expect([1, 2, 3, 10, 11].map((value) => runs.add(value))).toEqual(Array(5).fill("added"));
    expect([3, 11, 5, 0].map((value) => runs.add(value))).toEqual([
      "present",
      "present",
      "out-of-order",
      "out-of-order",
    ]);
    expect([0, 1, 3, 4, 9, 10, 11, 12].filter((value) => runs.has(value))).toEqual([1, 3, 10, 11]);
  });

  it.each([
    ["0", 0],
    ["120", 120],
    ["999999999999999", 999999999999999],
    ["1000000000000000", -1],
    ["007", -1],
    ["", -1],
    ["-1", -1],
    ["1.0", -1],
  ])("hold the plain number %s as %s", (text, value) => {
    expect(plainInteger(text)).toBe(value);
  });
});

describe.each([
  ["in memory", 1 << 28],
  ["without room in memory", 0],
])("a store of keys %s", (_, budgetBytes) => {
  it("finds each key that comes again, and each reference that has none, in whatever order they come", () => {
    fc.assert(
      fc.property(
        fc.array(KEY, { maxLength: 60 }),
        fc.array(KEY, { maxLength: 60 }),
        fc.boolean(),
        (keys, values, isLate) => {
          using store = createKeyStore({ budgetBytes });
          const refer = (): void => values.forEach((value, line) => void store.addReference(3, 0, value, line));
          if (isLate) refer();
          const model = new Set<string>();
          for (const key of keys) {
            expect(store.addKey(0, key)).toBe(!model.has(key));
            model.add(key);
          }
          if (!isLate) refer();
          const missing = [...new Set(values)].filter((value) => !model.has(value));
          const found = [...store.unmatched(3, 0)];
          expect(found.map(({ value }) => value).sort()).toEqual(missing.sort());
          for (const { value, line } of found) expect(line).toBe(values.indexOf(value));
        },
      ),
    );
  });
});
