import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../../model/language.ts";
import { catalogueSuite, keysInSources } from "../../../report/catalogue.suite.ts";
import { EARK_RULES } from "../rules.ts";
import { EARK_MESSAGES } from "./catalogue.ts";
import { da } from "./data/da.ts";
import { en } from "./data/en.ts";
import { is } from "./data/is.ts";
import { nb } from "./data/nb.ts";

const SOURCES = fileURLToPath(new URL("..", import.meta.url));
const TEXTS = { en, is, nb, da };

catalogueSuite("of E-ARK packages", {
  catalogue: EARK_MESSAGES,
  keys: [...EARK_RULES.map(({ facts }) => facts.id), ...keysInSources(SOURCES, ["eark-sip/reason"], EARK_MESSAGES)],
});

test.each(LANGUAGES)("every rule says what it asks for in %s", (language) => {
  const { requirements } = TEXTS[language];
  expect(EARK_RULES.filter(({ facts }) => (requirements[facts.id] ?? "") === "").map(({ facts }) => facts.id)).toEqual(
    [],
  );
  expect(Object.keys(requirements).length).toBe(EARK_RULES.length);
});
