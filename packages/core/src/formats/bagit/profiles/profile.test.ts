import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGlob, globCovers } from "./glob.ts";
import { parseProfile } from "./parse-profile.ts";

describe("patterns", () => {
  test.each([
    ["*", "a/b/c", true],
    ["data/*", "data/a/b", true],
    ["data/*", "data", false],
    ["data/*", "database/x", false],
    ["data/*.pdf", "data/a.pdf", true],
    ["data/*.pdf", "data/a/b.pdf", false],
    ["data/**/*.pdf", "data/a/b.pdf", true],
    ["a*b*c", "axxbxxbxc", true],
    ["a*b*c", "axxbxx", false],
    ["*a*", "b/a", false],
    ["?.txt", "þ.txt", true],
    ["?.txt", "\u{1F600}.txt", true],
    ["?.txt", "/.txt", false],
    ["[a-c]x", "bx", true],
    ["[!a-c]x", "bx", false],
    ["[!a-c]x", "/x", false],
    ["[]]x", "]x", true],
    ["[x", "[x", true],
    ["a\\*", "a*", true],
    ["a\\*", "ab", false],
    ["a.c", "abc", false],
    ["", "", true],
    ["*", "", true],
    ["a*", "a", true],
  ])("%s and %s: %s", (pattern, path, isMatch) => {
    expect(createGlob(pattern)(path)).toBe(isMatch);
  });

  test("without special characters take themselves alone", () => {
    const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[*?[\\]/.test(text));
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect(createGlob(a)(b)).toBe(a === b);
        expect(createGlob(a)(a)).toBe(true);
      }),
    );
  });

  test("take no longer for being cunning", () => {
    const path = "a".repeat(4000);
    expect(createGlob(`${"*a".repeat(500)}b`)(path)).toBe(false);
  });

  test("cover a folder that is demanded", () => {
    expect(globCovers("data/*", "data/mál/")).toBe(true);
    expect(globCovers("data/skjöl/*", "data/mál/")).toBe(false);
  });
});

const SOUND = {
  "BagIt-Profile-Info": {
    "BagIt-Profile-Identifier": "https://a.is/p.json",
    "Source-Organization": "a",
    "External-Description": "b",
    Version: "1",
  },
  "Accept-BagIt-Version": ["1.0"],
};

describe("a profile", () => {
  test("that says nothing of a field leaves it open", () => {
    const { profile, faults } = parseProfile(JSON.stringify(SOUND));
    expect(faults).toEqual([]);
    expect(profile).toMatchObject({
      specification: "1.1.0",
      isFetchAllowed: true,
      isFetchRequired: false,
      isDataEmpty: false,
      serialization: "optional",
      tags: [],
      lists: { "Accept-BagIt-Version": ["1.0"] },
    });
  });

  test.each([
    ["{", ["json"]],
    ["[]", ["type"]],
    ["{}", ["absent BagIt-Profile-Info", "absent Accept-BagIt-Version"]],
    [{ "Accept-BagIt-Version": [] }, ["absent Accept-BagIt-Version"]],
    [{ "Manifests-Required": "md5" }, ["type Manifests-Required"]],
    [{ "Manifests-Required": [1] }, ["type Manifests-Required"]],
    [{ "Bag-Info": [] }, ["type Bag-Info"]],
    [{ "Bag-Info": { X: true } }, ["type Bag-Info/X"]],
    [
      { "Bag-Info": { X: { required: "yes", repeatable: 1, values: "a" } } },
      ["type Bag-Info/X/required", "type Bag-Info/X/repeatable", "type Bag-Info/X/values"],
    ],
    [{ "Allow-Fetch.txt": "maybe" }, ["type Allow-Fetch.txt"]],
    [{ "Allow-Fetch.txt": "false" }, []],
    [{ Serialization: "sometimes" }, ["type Serialization", "absent Accept-Serialization"]],
    [{ Serialization: "required" }, ["absent Accept-Serialization"]],
    [{ Serialization: "forbidden" }, []],
    [{ "Allow-Fetch.txt": false, "Fetch.txt-Required": true }, ["contradiction Fetch.txt-Required"]],
    [{ "Tag-Files-Required": ["a/b"], "Tag-Files-Allowed": ["a/*"] }, []],
    [
      { "Tag-Files-Required": ["b", "c"], "Tag-Files-Allowed": ["a"] },
      ["not-allowed Tag-Files-Required", "not-allowed Tag-Files-Required"],
    ],
    [{ "Payload-Files-Required": ["data/x/"], "Payload-Files-Allowed": ["data/x/*"] }, []],
    [{ Ordered: true }, ["unknown Ordered"]],
  ])("%j has the faults %j", (fields, expected) => {
    const text = typeof fields === "string" ? fields : JSON.stringify({ ...SOUND, ...fields });
    const { faults } = parseProfile(text);
    expect(faults.map(({ problem, field }) => `${problem} ${field}`.trim())).toEqual(expected);
  });

  test("never throws, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        parseProfile(JSON.stringify({ ...SOUND, "Bag-Info": value, "Tag-Files-Allowed": value }));
        parseProfile(JSON.stringify(value));
      }),
    );
  });
});
