import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../model/language.ts";
import { compileSchema } from "./ajv.ts";
import { DATA_FAULT_TEXTS } from "./data-fault-texts.ts";
import { dataFaultFacts } from "./fault.ts";
import { parseYaml } from "./yaml.ts";

const schema = compileSchema({
  $id: "https://example.org/told.json",
  type: "object",
  required: ["name"],
  additionalProperties: false,
  dependentRequired: { end: ["start"] },
  properties: {
    name: { type: "string", minLength: 1, maxLength: 5 },
    code: { type: "string", pattern: "^[0-9]{4}$", examples: ["0180"] },
    word: { type: "string", minLength: 3, pattern: "\\S" },
    start: { type: "string", format: "date" },
    end: { type: "string", format: "date" },
    mail: { type: "string", format: "email" },
    kind: { enum: ["closed-period", "snapshot"] },
    version: { const: 1 },
    count: { type: "integer", minimum: 1 },
    list: { type: "array", uniqueItems: true, minItems: 2, maxItems: 3 },
    either: { anyOf: [{ type: "boolean" }, { type: "integer" }] },
  },
});

const NAME = "name: Safn\n";

/** A text, and what the reader is told: which problem, and the words that must be in it whatever the language. */
const CASES: readonly (readonly [text: string, problem: string, said: readonly string[]])[] = [
  ["{}", "required", ["name"]],
  [`${NAME}end: 2026-01-31\n`, "needs", ["start", "end"]],
  [`${NAME}kynd: x\n`, "unknown", ["kynd", "kind"]],
  [`${NAME}nothing-like-it: x\n`, "unknown", ["nothing-like-it"]],
  ["name: 12\n", "type", ["12"]],
  [`${NAME}list: { a: 1 }\n`, "type", ["{…}"]],
  [`${NAME}kind: closed-perod\n`, "one_of", ["closed-perod", "closed-period", "snapshot"]],
  [`${NAME}version: 2\n`, "one_of", ["1", "2"]],
  [`${NAME}start: 2026-02-30\n`, "format", ["2026-02-30", "2026-01-31"]],
  [`${NAME}mail: x\n`, "format", ["x"]],
  [`${NAME}code: abc\n`, "pattern", ["abc", "0180"]],
  [`${NAME}word: "    "\n`, "empty", []],
  ['name: ""\n', "empty", []],
  ["name: Skjalasafn\n", "too_long", ["5"]],
  [`${NAME}word: ab\n`, "too_short", ["ab", "3"]],
  [`${NAME}list: [1]\n`, "too_few", ["2"]],
  [`${NAME}list: [1, 2, 3, 4]\n`, "too_many", ["3"]],
  [`${NAME}list: [1, 2, 1]\n`, "twice", ["1", "3"]],
  [`${NAME}count: 0\n`, "bound", [">= 1", "0"]],
  [`${NAME}either: x\n`, "no_form", ["x"]],
  ["name: [\n", "syntax", []],
  ["name: !!binary x\n", "not_allowed", []],
  [`${NAME}${NAME}`, "duplicate_key", []],
  [`${NAME}count: 0123\n`, "number_not_exact", []],
];

function say(language: Language, facts: Readonly<Record<string, string | number>>): string {
  const format = new IntlMessageFormat(DATA_FAULT_TEXTS[language], language, undefined, { ignoreTag: true });
  return String(format.format({ ...facts }));
}

describe.each(CASES)("the fault of %j", (text, problem, said) => {
  const checked = schema.check(parseYaml(text));
  const fault = checked.ok ? undefined : checked.faults[0];

  it(`is the problem ${problem}, with its place`, () => {
    expect(checked.ok ? [] : checked.faults.map(({ line, column }) => [typeof line, typeof column])).toEqual(
      (checked.ok ? [] : checked.faults).map(() => ["number", "number"]),
    );
    expect(fault === undefined ? {} : dataFaultFacts(fault)).toMatchObject({ problem });
  });

  it.each(LANGUAGES)("is said in %s with what stood there, and not in English words elsewhere", (language) => {
    if (fault === undefined) throw new Error("No fault");
    const told = say(language, dataFaultFacts(fault));
    for (const word of said) expect(told).toContain(word);
    if (language !== "en" && fault.kind === "schema") expect(told).not.toMatch(/\b(must|missing|known|expected)\b/);
    expect(told).not.toMatch(/undefined|\{[a-z]/);
  });
});

it("says every problem differently in each language", () => {
  for (const problem of ["required", "period_order", "no_file", "plan_version"]) {
    const facts = { problem, key: "k", found: "f", expected: "e" };
    expect(new Set(LANGUAGES.map((language) => say(language, facts))).size).toBe(LANGUAGES.length);
  }
});
