import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearest, slipsBetween } from "./nearest.ts";

const WORDS = ["describe", "pack", "verify", "formats", "completion", "--format", "--quiet"];

describe("the nearest word", () => {
  it.each([
    ["verfy", "verify"],
    ["veirfy", "verify"],
    ["verifyy", "verify"],
    ["descirbe", "describe"],
    ["pak", "pack"],
    ["comp", "completion"],
    ["--formt", "--format"],
    ["xyz", undefined],
    ["p", undefined],
    ["", undefined],
    ["delete", undefined],
  ])("to %j is %j", (typed, word) => {
    expect(nearest(typed, WORDS)).toBe(word);
  });

  it("of none is none", () => {
    expect(nearest("verify", [])).toBeUndefined();
  });
});

describe("slips between two words", () => {
  it("are none where they are the same, and the same both ways", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(slipsBetween(a, a)).toBe(0);
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
