import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collisionKey, portabilityFaults } from "./portable-name.ts";

describe("portabilityFaults", () => {
  it.each([
    "mál/Þórður Ægir.pdf",
    "a.b.c",
    ".hidden",
    "console/auxiliary.txt",
    "com10",
    "comó",
    "x.con",
    "50%25.txt",
    "100%",
    "a..b",
  ])("finds none in %s", (path) => {
    expect(portabilityFaults(path)).toEqual([]);
  });

  it.each([
    ["CON", "windows-reserved-name"],
    ["mál/aux.txt", "windows-reserved-name"],
    ["nul/x", "windows-reserved-name"],
    ["LPT9.tar.gz", "windows-reserved-name"],
    ["com¹", "windows-reserved-name"],
    ["a?b", "windows-reserved-character"],
    ["klukkan 12:30.pdf", "windows-reserved-character"],
    ['"a"', "windows-reserved-character"],
    ["a./b", "trailing-dot-or-space"],
    ["a ", "trailing-dot-or-space"],
    ["a/b .", "trailing-dot-or-space"],
    ["%2e%2e%2fetc", "percent-encoded-separator"],
    ["a%5Cb", "percent-encoded-separator"],
    [".%2Ea", "percent-encoded-separator"],
  ])("finds in %j that it is a %s", (path, fault) => {
    expect(portabilityFaults(path)).toEqual([fault]);
  });

  it("finds several at once", () => {
    expect(portabilityFaults("con/a:b/c.")).toEqual([
      "windows-reserved-name",
      "windows-reserved-character",
      "trailing-dot-or-space",
    ]);
  });
});

describe("collisionKey", () => {
  it.each([
    ["README", "readme"],
    ["ÞÓRÐUR", "þórður"],
    ["e\u0301", "\u00e9"],
    ["E\u0301", "\u00e9"],
    ["Straße", "STRASSE"],
    ["Straße", "STRAẞE"],
    ["ſ", "s"],
    ["ΣΑΣ", "σας"],
    ["\u212b", "\u00e5"],
  ])("is one for %s and %s", (a, b) => {
    expect(collisionKey(a)).toBe(collisionKey(b));
  });

  it.each([
    ["a", "á"],
    ["þ", "th"],
    ["o", "ö"],
    ["a b", "a_b"],
  ])("is not one for %s and %s", (a, b) => {
    expect(collisionKey(a)).not.toBe(collisionKey(b));
  });

  it("is one for any text, its upper and lower case and its normal forms", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = collisionKey(text);
        for (const other of [text.toUpperCase(), text.normalize("NFC"), text.normalize("NFD"), key]) {
          expect(collisionKey(other)).toBe(key);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
