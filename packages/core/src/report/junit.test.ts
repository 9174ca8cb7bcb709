import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { renderJunit } from "./junit.ts";
import { joinText, SAMPLE_RULES, type SampleRule, sampleReport } from "./sample-report.suite.ts";
import { createTranslator } from "./translate.ts";

const OPTIONS = { translate: createTranslator([], "en"), language: "en" } as const;

interface Case {
  readonly name: string;
  /** Names of the elements within, each with its message or text. */
  readonly within: Map<string, string>;
}

/** Reads the report with a parser that refuses every ill-formed document. */
async function read(
  rules: readonly SampleRule[] = SAMPLE_RULES,
): Promise<{ readonly suite: Record<string, string>; readonly cases: readonly Case[] }> {
  const parser = new SaxesParser();
  const cases: Case[] = [];
  let suite: Record<string, string> = {};
  let text = "";
  let isInside = false;
  let message = "";
  parser.on("opentag", ({ name, attributes }) => {
    const { message: said = "", name: named = "" } = attributes;
    text = "";
    message = said;
    if (name === "testsuite") suite = attributes;
    if (name === "testcase") isInside = true;
    if (name === "testcase") cases.push({ name: named, within: new Map() });
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ name }) => {
    const within = isInside ? cases.at(-1)?.within : undefined;
    if (within !== undefined && ["failure", "error", "skipped", "system-out"].includes(name)) {
      within.set(name, [message, text].filter((part) => part !== "").join(": "));
    }
    if (name === "testcase") isInside = false;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(await joinText(renderJunit(await sampleReport(rules), OPTIONS))).close();
  return { suite, cases };
}

describe("a report as JUnit", () => {
  it("counts its rules as a build server does", async () => {
    const { suite } = await read();
    expect(suite).toMatchObject({ name: "afhending.zip", tests: "7", failures: "1", errors: "1", skipped: "2" });
  });

  it("fails a rule with errors, passes one with warnings, skips what was not run, and tells of what was stopped", async () => {
    const { cases } = await read();
    expect(cases.map(({ name, within }) => [name, ...within.keys()])).toEqual([
      ["bagit/bagit-txt"],
      ["bagit/bag-info", "system-out"],
      ["bagit/payload-digest", "failure"],
      ["CSIP5", "system-out"],
      ["bagit/fetch-safe", "skipped"],
      ["bagit/profile", "skipped"],
      ["bagit/readable", "error"],
    ]);
    expect(cases[2]?.within.get("failure")).toBe(
      "2 findings: Error: data/mál 1/Erindi Þórðar #1.pdf: The digest is wrong.\n" +
        "Warning: data/a.xml, line 12, /mets/fileSec[2]: The digest is wrong.",
    );
    expect(cases[5]?.within.get("skipped")).toBe("You asked to leave it out.");
  });

  it("lists a hundred findings of a rule and counts the others", async () => {
    const { cases } = await read([{ rule: "a", findings: Array.from({ length: 101 }, () => ({})) }]);
    const lines = cases[0]?.within.get("failure")?.split("\n") ?? [];
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe("1 more finding of this rule is not shown. The JSON report holds them all.");
  });

  it("is well-formed whatever the names", async () => {
    const path = ']]>&<a b="\'">\u0000\u0001\u001b\ufffe\ud800\u2028.pdf';
    const { cases } = await read([{ rule: "a", findings: [{ at: { kind: "file", path }, message: path }] }]);
    expect(cases[0]?.within.get("failure")).toContain(']]>&<a b="\'">[U+0000][U+0001][U+001B]');
  });
});
