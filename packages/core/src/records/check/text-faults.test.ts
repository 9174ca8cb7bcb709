import { describe, expect, it } from "vitest";
import { findPersonalIdentifier } from "./personal-identifiers.ts";
import { isFileName, textFaults } from "./text-faults.ts";

describe("a text", () => {
  it.each([
    "Gatnagerð við Þórsgötu",
    "Sæbøl, Ærø – „Åse“",
    "DÅ Â",
    "Ágúst Þ. Ægisson",
    "ÆSA GERVADÓTTIR",
    "1.234,5 m² • 50 €",
    "SKÝRSLA UM ÁÆTLUN",
  ])("has no fault: %s", (text) => expect(textFaults(text, true)).toEqual([]));

  it.each<[string, string, readonly string[]]>([
    ["a blank", " a", ["text-blanks"]],
    ["a no-break blank", "a\u00a0", ["text-blanks"]],
    ["a line break", "a\r\nb", ["text-line-break"]],
    ["a bell", "a\u0007", ["text-control-character"]],
    ["a zero-width blank", "a\u200bb", ["text-control-character"]],
    ["a change of direction", "a\u202eb", ["text-control-character"]],
    ["private use", "\ue123", ["text-not-assigned"]],
    ["private use beyond the first plane", "a\u{f1234}", ["text-not-assigned"]],
    ["a lost letter", "Gunn\ufffdr", ["text-not-assigned"]],
    ["UTF-8 read as Windows-1252", Buffer.from("Ábending um gatnagerð").toString("latin1"), ["text-mojibake"]],
    ["UTF-8 read as code page 850", "├ûl├¡us", ["text-mojibake"]],
    ["a quotation read wrongly", "â€žtilvitnunâ€œ", ["text-mojibake"]],
  ])("has a fault: %s", (_, text, faults) => {
    expect(textFaults(text, true)).toEqual(expect.arrayContaining([...faults]));
  });

  it("may break over lines where it is no name", () => expect(textFaults("a\r\nb", false)).toEqual([]));
});

describe("a title", () => {
  it.each(["IMG_2041.jpg", "Samningur (2).docx", "SKJAL.PDF"])("is only a file name: %s", (title) => {
    expect(isFileName(title)).toBe(true);
  });
  it.each(["Samningur", "Fundur nr. 3.", "Um PDF", "v. 2.0"])("is a title: %s", (title) => {
    expect(isFileName(title)).toBe(false);
  });
});

describe("an identifier of a person", () => {
  it.each([
    ["kt. 010130-2129", "IS", "010130-****"],
    ["0101302129.pdf", "IS", "010130-****"],
    ["010130-2139", "IS", undefined],
    ["4101002150", "IS", undefined],
    ["mál 99010130212900", "IS", undefined],
    ["070761-4285", "DK", "070761-****"],
    ["0707614286", "DK", undefined],
  ] as const)("in %s (%s) is %s", (text, country, found) => {
    expect(findPersonalIdentifier(text, country)).toBe(found);
  });
});
