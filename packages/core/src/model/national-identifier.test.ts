import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalIdentifier } from "./national-identifier.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** The digit that makes the weighted sum divisible by 11; `undefined` where none does. */
function digitFor(digits: string, weights: readonly number[]): string | undefined {
  const last = weights.length - 1;
  const sum = (digit: number): number =>
    weights.reduce((total, weight, at) => total + weight * (at === last ? digit : Number(digits[at])), 0);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => sum(digit) % 11 === 0)?.toString();
}

const day = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  year: fc.nat(99),
});

describe("a kennitala", () => {
  it.each([
    ["0101302129", { kind: "kennitala-person", isPerson: true, isSynthetic: false }],
    ["010130-2129", { kind: "kennitala-person", isPerson: true, isSynthetic: false }],
    ["4101002150", { kind: "kennitala-body", isPerson: false, isSynthetic: false }],
  ])("%s is read", (text, expected) => expect(nationalIdentifier(text, "IS")).toEqual(expected));

  it.each(["0101302139", "3202302129", "0101302127", "010130212", "", "abcdefghij", "01013021290"])(
    "%j is none",
    (text) => expect(nationalIdentifier(text, "IS")).toBeUndefined(),
  );

  it("is known by its check digit, for persons and bodies, and no other digit will do", () => {
    fc.assert(
      fc.property(day, fc.nat(99), fc.boolean(), (date, running, isBody) => {
        const head = `${two(date.day + (isBody ? 40 : 0))}${two(date.month)}${two(date.year)}${two(running)}`;
        const digit = digitFor(head, [3, 2, 7, 6, 5, 4, 3, 2, 1]);
        for (const last of "0123456789") {
          const found = nationalIdentifier(`${head}${last}9`, "IS");
          expect(found?.kind).toBe(last === digit ? `kennitala-${isBody ? "body" : "person"}` : undefined);
        }
      }),
    );
  });
});

describe("Norwegian numbers", () => {
  it("knows persons, D-numbers and synthetic ones by both check digits", () => {
    const kinds = fc.record({ isD: fc.boolean(), shift: fc.constantFrom(0, 40, 80) });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), kinds, (date, running, { isD, shift }) => {
        const born = `${two(date.day + (isD ? 40 : 0))}${two(date.month + shift)}${two(date.year)}`;
        const nine = `${born}${String(running).padStart(3, "0")}`;
        const first = digitFor(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]);
        fc.pre(first !== undefined);
        const second = digitFor(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
        fc.pre(second !== undefined);
        expect(nationalIdentifier(`${nine}${first}${second}`, "NO")).toEqual({
          kind: isD ? "d-nummer" : "fodselsnummer",
          isPerson: true,
          isSynthetic: shift > 0,
        });
        expect(nationalIdentifier(`${nine}${first}${(Number(second) + 1) % 10}`, "NO")).toBeUndefined();
      }),
    );
  });

  it.each([
    ["974760673", "organisasjonsnummer"],
    ["974 760 673", "organisasjonsnummer"],
    ["974760674", undefined],
  ])("%s is %s", (text, kind) => expect(nationalIdentifier(text, "NO")?.kind).toBe(kind));
});

describe("Danish numbers", () => {
  it("takes a CPR number with and without modulus 11, and says which", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 999 }), (date, running) => {
        const head = `${two(date.day)}${two(date.month)}${two(date.year)}${String(running).padStart(3, "0")}`;
        const digit = digitFor(head, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
        for (const last of "0123456789") {
          const kind = last === digit ? "cpr" : "cpr-without-modulus-11";
          expect(nationalIdentifier(`${head.slice(0, 6)}-${head.slice(6)}${last}`, "DK")?.kind).toBe(kind);
        }
      }),
    );
  });

  it.each([
    ["10150817", "cvr"],
    ["10150818", undefined],
    ["00000000", undefined],
    ["3002001234", undefined],
  ])("%s is %s", (text, kind) => expect(nationalIdentifier(text, "DK")?.kind).toBe(kind));
});

it("never throws, whatever the text", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("IS", "NO", "DK"), (text, country) => {
      nationalIdentifier(text, country);
    }),
  );
});
