import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../model/language.ts";
import { joinText, SAMPLE_RULES, sampleReport } from "./sample-report.suite.ts";
import { renderText, type TextOptions } from "./text.ts";
import { createTranslator } from "./translate.ts";

const ENGLISH = { translate: createTranslator([], "en"), language: "en" } as const;

async function text(rules = SAMPLE_RULES, options: Partial<TextOptions> = {}): Promise<string> {
  return joinText(renderText(await sampleReport(rules), { ...ENGLISH, ...options }));
}

describe("a report for a terminal", () => {
  it("says the verdict first, then the findings by rule, the gravest first, then what was not checked", async () => {
    expect(await text()).toBe(`✘ Refused: afhending.zip
  bagit 1.0, 1,204 files, 3.4 MB
  1 error, 4 warnings, 1 remark
  Some checks could not be completed. What they look at may be right or wrong.

Error bagit/payload-digest (2 findings; RFC 8493 (2018), 2.1.3)
  data/mál 1/Erindi Þórðar #1.pdf
    The digest is wrong.
  data/a.xml, line 12, /mets/fileSec[2] (Warning)
    The digest is wrong.

Warning CSIP5 (3 findings)
  skjol.csv, line 7, column titill
    The digest is wrong.
  skjol.csv, line 8
    The digest is wrong.
  The package as a whole
    The digest is wrong.

Remark bagit/bag-info (1 finding)
  bag-info.txt, line 3
    A label stands twice.

Not checked
  bagit/profile
    You asked to leave it out.
  bagit/readable
    Something could not be read.

Rules: 2 met, 2 not met, 1 not applicable, 2 not checked.
`);
  });

  it("is short when all is well", async () => {
    expect(await text([{ rule: "a" }])).toBe(`✔ Accepted: afhending.zip
  bagit 1.0, 1,204 files, 3.4 MB
  no errors, no warnings, no remarks

Rules: 1 met, 0 not met, 0 not applicable, 0 not checked.
`);
  });

  it("names rules that were left out for one reason together", async () => {
    const because = "Only other rules were asked for.";
    const rules = ["a", "b", "c"].map((rule) => ({ rule, outcome: "not-run", because }) as const);
    expect(await text(rules)).toContain(`Not checked\n  a, b, c\n    ${because}\n`);
  });

  it("shows a hundred findings of a rule, the errors among them first, and counts the others", async () => {
    const findings = Array.from({ length: 1500 }, (_, index) => ({
      severity: index === 1499 ? ("error" as const) : ("warning" as const),
      message: `Number ${index}.`,
    }));
    const shown = await text([{ rule: "a", findings }]);
    expect(shown.match(/Number \d+/g)).toEqual(["Number 1499", ...Array.from({ length: 99 }, (_, i) => `Number ${i}`)]);
    expect(shown).toContain("Error a (1,500 findings)");
    expect(shown).toContain("1,400 more findings of this rule are not shown. The JSON report holds them all.");
  });

  it.each([20, 40, 100])("breaks lines at %d columns, but never a path", async (width) => {
    const path = `data/${"mál/".repeat(40)}a.pdf`;
    const message = "Þetta er löng skýring sem þarf að brjóta í nokkrar línur. ".repeat(5).trim();
    const shown = await text([{ rule: "a", findings: [{ at: { kind: "file", path }, message }] }], { width });
    const lines = shown.split("\n").slice(1);
    expect(lines).toContain(`  ${path}`);
    const long = lines.filter((line) => line.length > width && line.trim().includes(" ") && !line.startsWith("Error"));
    expect(long).toEqual([]);
    expect(shown.replaceAll(/\s+/g, " ")).toContain(message);
  });

  it("colours only when asked, and says the same", async () => {
    const coloured = await text(SAMPLE_RULES, { isColoured: true });
    expect(coloured).toContain("\u001b[1;31m✘ Refused: afhending.zip\u001b[0m");
    expect(coloured.replaceAll(/\u001b\[[0-9;]+m/g, "")).toBe(await text());
  });

  it.each(LANGUAGES)("leaves no message unsaid in %s", async (language) => {
    const onFault = (fault: string): never => {
      throw new Error(fault);
    };
    const shown = await text(SAMPLE_RULES, { language, translate: createTranslator([], language, { onFault }) });
    expect(shown).not.toMatch(/(report|not-run|error)\//);
  });
});
