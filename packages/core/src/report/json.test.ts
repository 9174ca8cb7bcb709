import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { renderJson } from "./json.ts";
import { joinText, SAMPLE_SUBJECT, sampleReport } from "./sample-report.suite.ts";

const SCHEMA = fileURLToPath(new URL("../../../../schemas/report.schema.json", import.meta.url));
const schema: { readonly $id: string; readonly examples: readonly unknown[] } = JSON.parse(
  readFileSync(SCHEMA, "utf8"),
);
// `format` is an annotation here: what a clause's address looks like is the business of whoever writes the rule.
const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, validateFormats: false }).compile(
  schema,
);

function faults(value: unknown): unknown {
  return validate(value) ? [] : validate.errors;
}

describe("a report as JSON", () => {
  it("is valid by its schema, with all that a report can hold", async () => {
    expect(faults(JSON.parse(await joinText(renderJson(await sampleReport()))))).toEqual([]);
  });

  it("is valid by its schema when there is nothing to say", async () => {
    const empty = await sampleReport([], { path: "", files: 0, bytes: 0 });
    const text = await joinText(renderJson(empty));
    expect(faults(JSON.parse(text))).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ verdict: "accepted", findings: [], rules: [] });
  });

  it("has its keys and lines in one order, whatever the order of the input", async () => {
    const { bytes, files, profile, format, path } = SAMPLE_SUBJECT;
    const rules = [{ rule: "a", findings: [{ facts: { b: 1, a: [] }, message: "m" }] }];
    const subject = { bytes, files, ...(profile && { profile }), ...(format && { format }), path };
    expect(await joinText(renderJson(await sampleReport(rules, subject)))).toBe(`{
  "tool": {"name":"rafskil","version":"0.1.0"},
  "subject": {"path":"afhending.zip","format":"bagit","profile":"1.0","files":1204,"bytes":3400000},
  "verdict": "refused",
  "counts": {"error":1,"warning":0,"info":0},
  "findings": [
    {"rule":"a","severity":"error","at":{"kind":"file","path":"data/a.pdf"},"message":"m","facts":{"b":1,"a":[]}}
  ],
  "rules": [
    {"rule":"a","outcome":"failed"}
  ]
}
`);
  });
});

describe("the schema of reports", () => {
  it("takes its own examples", () => {
    expect(schema.examples.map(faults)).toEqual([[]]);
    expect(schema.$id).toMatch(/report\.schema\.json$/);
  });

  const example = (): Record<string, never> => structuredClone(schema.examples[0]) as Record<string, never>;

  it.each([
    ["another verdict", (report: Record<string, unknown>) => Object.assign(report, { verdict: "maybe" })],
    ["an unknown key", (report: Record<string, unknown>) => Object.assign(report, { date: "2026-01-01" })],
    [
      "a place without its path",
      (report: Record<string, unknown>) => Object.assign(report, { findings: [at({ kind: "file" })] }),
    ],
    [
      "a line zero",
      (report: Record<string, unknown>) =>
        Object.assign(report, { findings: [at({ kind: "line", path: "a", line: 0 })] }),
    ],
    [
      "a rule that was not run without a reason",
      (report: Record<string, unknown>) => Object.assign(report, { rules: [{ rule: "a", outcome: "not-run" }] }),
    ],
    [
      "a rule id with blanks",
      (report: Record<string, unknown>) => Object.assign(report, { rules: [{ rule: "a b", outcome: "passed" }] }),
    ],
  ])("refuses %s", (_, spoil) => {
    expect(faults(spoil(example()))).not.toEqual([]);
  });
});

function at(place: object): object {
  return { rule: "a", severity: "error", at: place, message: "", facts: {} };
}
