import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ERROR_CODES } from "../../model/error.ts";
import { LANGUAGES } from "../../model/language.ts";
import { catalogueSuite, keysInSources } from "../catalogue.suite.ts";
import { createTranslator } from "../translate.ts";
import { frameMessages } from "./frame.ts";

const PREFIXES = ["report", "not-run", "error"];
const folders = ["../../report/", "../../rules/"].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

catalogueSuite("of the reports' frame", {
  catalogue: frameMessages,
  keys: folders.flatMap((folder) => keysInSources(folder, PREFIXES, frameMessages)),
});

describe("the frame's texts", () => {
  it.each(LANGUAGES)("say every error code in %s", (language) => {
    expect(ERROR_CODES.filter((code) => !(`error/${code}` in frameMessages[language]))).toEqual([]);
  });

  it.each([
    ["en", 1, "1 error, 1 warning, 1 remark"],
    ["en", 21, "21 errors, 21 warnings, 21 remarks"],
    ["is", 0, "engin villa, engin viðvörun, engin ábending"],
    ["is", 1, "1 villa, 1 viðvörun, 1 ábending"],
    ["is", 11, "11 villur, 11 viðvaranir, 11 ábendingar"],
    ["is", 21, "21 villa, 21 viðvörun, 21 ábending"],
    ["is", 1000, "1.000 villur, 1.000 viðvaranir, 1.000 ábendingar"],
    ["nb", 2, "2 feil, 2 advarsler, 2 merknader"],
    ["da", 1, "1 fejl, 1 advarsel, 1 bemærkning"],
  ] as const)("count in %s as its grammar does: %d", (language, count, text) => {
    const translate = createTranslator([], language);
    expect(translate("report/counts", { errors: count, warnings: count, remarks: count })).toBe(text);
  });
});
