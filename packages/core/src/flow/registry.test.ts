import { describe, expect, it } from "vitest";
import { memorySource } from "../read/memory.ts";
import { checkParameters, detectFormat, FORMATS, formatById, parseFormatName } from "./registry.ts";

describe("a format's name", () => {
  it.each(FORMATS.map((format) => [format.id, format]))("%s alone means its first profile", (id, format) => {
    expect(parseFormatName(id)).toEqual({ format, profile: format.profiles[0]?.id });
  });

  it.each(FORMATS.flatMap((format) => format.profiles.map((profile) => [`${format.id}@${profile.id}`, profile.id])))(
    "%s means that profile",
    (name, profile) => {
      expect(parseFormatName(name).profile).toBe(profile);
    },
  );

  it.each([
    ["bagitt", "format-unknown", { format: "bagitt" }],
    ["", "format-unknown", { format: "" }],
    ["@1.0", "format-unknown", { format: "" }],
    ["bagit@9", "profile-unknown", { format: "bagit", profile: "9" }],
    ["bagit@", "profile-unknown", { format: "bagit", profile: "" }],
  ])("%j is refused as %s", (name, code, facts) => {
    expect(() => parseFormatName(name)).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining(facts) }),
    );
  });

  it("is unique, and so is each profile of it", () => {
    const ids = FORMATS.map((format) => format.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { profiles } of FORMATS) expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
  });
});

describe("the format of a source", () => {
  it("is found by looking", async () => {
    const source = memorySource({
      name: "b",
      files: { "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "data/a": "a" },
    });
    expect((await detectFormat(source)).format.id).toBe("bagit");
  });

  it("is not guessed", async () => {
    const source = memorySource({ name: "letters", files: { "a.txt": "a" } });
    await expect(detectFormat(source)).rejects.toMatchObject({
      code: "format-not-recognised",
      facts: { path: "letters" },
    });
  });
});

describe("a parameter", () => {
  it("that the format takes is let through", () => {
    expect(() => checkParameters(formatById("bagit"), "verify", { "bagit-profile": "{}" })).not.toThrow();
  });

  it("that it does not take is refused, and not passed over", () => {
    expect(() => checkParameters(formatById("bagit"), "verify", { colour: "blue" })).toThrow(
      expect.objectContaining({ code: "usage", facts: { format: "bagit", parameter: "colour" } }),
    );
  });
});
