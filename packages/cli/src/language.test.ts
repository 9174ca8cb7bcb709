import { describe, expect, it } from "vitest";
import { chooseLanguage } from "./language.ts";

describe("the language", () => {
  it.each([
    [["--lang", "da"], { LANG: "is_IS.UTF-8" }, "da"],
    [["verify", "--lang=nb"], { LANG: "is_IS.UTF-8" }, "nb"],
    [[], { LANG: "is_IS.UTF-8" }, "is"],
    [[], { LANG: "no_NO" }, "nb"],
    [[], { LANG: "nn_NO.UTF-8" }, "nb"],
    [[], { LC_MESSAGES: "da_DK", LANG: "is_IS" }, "da"],
    [[], { LC_ALL: "nb_NO", LC_MESSAGES: "da_DK", LANG: "is_IS" }, "nb"],
    [[], { LC_ALL: "", LANG: "is_IS" }, "is"],
    [[], { LC_ALL: "C.UTF-8", LANG: "is_IS" }, "en"],
    [[], { LANG: "POSIX" }, "en"],
    [[], { LANG: "sv_SE" }, "en"],
    [[], {}, "is"],
    [["--lang", "xx"], { LANG: "da" }, "da"],
    [["--lang"], { LANG: "constructor" }, "en"],
  ])("for %j in %j is %s", (words, environment, expected) => {
    expect(chooseLanguage(words, environment, () => "is-IS")).toBe(expected);
  });
});
