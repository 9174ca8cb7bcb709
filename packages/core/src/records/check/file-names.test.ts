import { describe, expect, it } from "vitest";
import { isLongPath, type NameLimits, nameFaults, pathLimit } from "./file-names.ts";

const XML: NameLimits = { format: "x", prefix: "data/", refused: /[\uffff]/, reserved: ["LIST.xml"] };
const RENAMED: NameLimits = { format: "y", refused: /[\ue000]/, isTrimmed: true, hasEnding: true };

function reasons(path: string, limits: NameLimits): readonly unknown[] {
  return nameFaults(path, limits).map(({ reason, character }) =>
    character === "" ? reason : `${reason} ${character}`,
  );
}

describe("names that a package can carry", () => {
  it.each<[string, NameLimits, readonly string[]]>([
    ["files/Bréf til íbúa.pdf", XML, []],
    ["files/Bréf.pdf", RENAMED, []],
    ["files/mappa\uffff/Bréf.pdf", XML, ["character U+FFFF"]],
    ["LIST.xml", XML, ["reserved"]],
    ["files/LIST.xml", XML, []],
    [`files/${"a/".repeat(2044)}b`, XML, ["too_long"]],
    [`files/${"a/".repeat(2042)}b`, XML, []],
    ["files/ Bréf.pdf", RENAMED, ["blanks"]],
    ["files/Bréf", RENAMED, ["no_ending"]],
    ["files/.htaccess", RENAMED, ["no_ending"]],
    ["files/Bréf. ", RENAMED, ["blanks", "no_ending"]],
    ["files/\ue000.tif", RENAMED, ["character U+E000"]],
    ["files\ue000/Bréf.tif", RENAMED, []],
    [`files/${"a/".repeat(2044)}b.tif`, RENAMED, []],
  ])("says what is wrong with %j", (path, limits, expected) => {
    expect(reasons(path, limits)).toEqual(expected);
  });

  it.each<[string, NameLimits | undefined, number | undefined]>([
    ["as Windows takes it, where no target is named", undefined, 240],
    ["less what the package puts before it", XML, 235],
    ["of any length, where the package renames files", RENAMED, undefined],
  ])("lets a path be %s", (_, limits, expected) => {
    expect(pathLimit(limits)).toBe(expected);
  });

  it.each([
    ["a".repeat(240), false],
    ["a".repeat(241), true],
    ["þ".repeat(128), true],
    [`${"þ".repeat(100)}/${"þ".repeat(100)}`, false],
  ])("finds a path or a name that is long", (path, expected) => {
    expect(isLongPath(path, 240)).toBe(expected);
  });
});
