import { describe, expect, it } from "vitest";
import type { Location } from "../model/location.ts";
import { joinText, SAMPLE_RULES, type SampleRule, sampleReport } from "./sample-report.suite.ts";
import { renderSarif } from "./sarif.ts";
import { createTranslator } from "./translate.ts";

const OPTIONS = { translate: createTranslator([], "nb"), language: "nb" } as const;

async function run(rules: readonly SampleRule[] = SAMPLE_RULES): Promise<Record<string, unknown>> {
  const log = JSON.parse(await joinText(renderSarif(await sampleReport(rules), OPTIONS)));
  expect(log).toMatchObject({ version: "2.1.0", runs: [{}] });
  return log.runs[0];
}

async function locationOf(at: Location): Promise<unknown> {
  const { results } = await run([{ rule: "a", findings: [{ at }] }]);
  return Array.isArray(results) ? results[0].locations[0] : undefined;
}

describe("a report as SARIF", () => {
  it("has one result for each finding, with its rule, level and text", async () => {
    const { results, tool, language } = await run();
    expect(language).toBe("nb");
    expect(results).toMatchObject([
      { ruleId: "bagit/bag-info", ruleIndex: 1, level: "note", message: { text: "A label stands twice." } },
      { ruleId: "bagit/payload-digest", ruleIndex: 2, level: "error", properties: { facts: { expected: "ab", n: 2 } } },
      { ruleId: "bagit/payload-digest", ruleIndex: 2, level: "warning" },
      ...[1, 2, 3].map(() => ({ ruleId: "CSIP5", ruleIndex: 3, level: "warning" })),
    ]);
    expect(tool).toMatchObject({ driver: { name: "rafskil", rules: SAMPLE_RULES.map(({ rule }) => ({ id: rule })) } });
  });

  it("tells of a rule's clause where a finding names it", async () => {
    const { tool } = await run();
    const clause = { shortDescription: { text: "RFC 8493 (2018), 2.1.3" }, helpUri: "https://example.org/#2.1.3" };
    expect(tool).toHaveProperty(["driver", "rules", 2], { id: "bagit/payload-digest", ...clause });
  });

  it("tells of rules that were not run, and of the work that could not be completed", async () => {
    const { invocations } = await run();
    expect(invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            associatedRule: { id: "bagit/profile", index: 5 },
            level: "note",
            message: { text: "You asked to leave it out." },
          },
          {
            associatedRule: { id: "bagit/readable", index: 6 },
            level: "error",
            message: { text: "Something could not be read." },
          },
        ],
      },
    ]);
    expect(await run([{ rule: "a" }])).toMatchObject({ invocations: [{ executionSuccessful: true }] });
  });

  it.each([
    ["data/mál 1/100% #a?.pdf", "data/m%C3%A1l%201/100%25%20%23a%3F.pdf"],
    ["data/a:b.txt", "data/a%3Ab.txt"],
    ["a\u202eb.txt", "a%E2%80%AEb.txt"],
    ["data/𐍈.txt", "data/%F0%90%8D%88.txt"],
  ])("names the file %j by a percent-encoded URI", async (path, uri) => {
    const physicalLocation = { artifactLocation: { uri, uriBaseId: "PACKAGE" } };
    expect(await locationOf({ kind: "file", path })).toEqual({ physicalLocation });
    expect(await locationOf({ kind: "line", path, line: 3 })).toEqual({
      physicalLocation: { ...physicalLocation, region: { startLine: 3 } },
    });
  });

  it.each(["../../etc/passwd", "/etc/passwd", "C:\\windows", "a\nb", "file:///etc/passwd", "\ud800", ""])(
    "makes no URI of %j, which does not stay in the package",
    async (path) => {
      expect(await locationOf({ kind: "file", path })).toEqual({
        logicalLocations: [{ name: path, kind: "file" }],
      });
    },
  );

  it("places rows, elements and the package by name", async () => {
    expect(await locationOf({ kind: "row", table: "mal.csv", line: 7, column: "titill" })).toEqual({
      logicalLocations: [{ name: "mal.csv", fullyQualifiedName: "mal.csv/7/titill", kind: "row" }],
    });
    expect(await locationOf({ kind: "package" })).toEqual({
      logicalLocations: [{ name: "Pakken som helhet", kind: "package" }],
    });
    expect(await locationOf({ kind: "xml", path: "a.xml", line: 2, element: "/mets" })).toMatchObject({
      physicalLocation: { region: { startLine: 2 } },
      logicalLocations: [{ fullyQualifiedName: "/mets" }],
    });
  });
});
