import type { Clause } from "../model/clause.ts";
import type { Finding, RuleId } from "../model/finding.ts";
import type { Translate } from "../model/language.ts";
import type { Location } from "../model/location.ts";
import { parseRelativePath } from "../model/path.ts";
import type { Report, RuleOutcome } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";
import { toJson } from "./json.ts";
import { sayClause } from "./phrases.ts";
import { type RenderOptions, sayPlace } from "./place.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, string>;

/**
 * The report as SARIF 2.1.0, all findings in it, one a line. A rule that was not run is a notification of the
 * invocation, and one that was stopped by an error makes the execution unsuccessful (SARIF 2.1.0, 3.20.14 and 3.20.21).
 */
export async function* renderSarif(report: Report, options: RenderOptions): AsyncIterable<string> {
  const { translate, language } = options;
  const order = new Map(report.rules.map(({ rule }, index) => [rule, index]));
  const clauses = new Map<RuleId, Clause>();
  yield `{\n"$schema": "${SCHEMA}",\n"version": "2.1.0",\n"runs": [{\n`;
  yield `"language": "${language}",\n"columnKind": "unicodeCodePoints",\n`;
  yield `"originalUriBaseIds": ${toJson({ PACKAGE: { description: { text: report.subject.path } } })},\n`;
  yield '"results": [';
  let mark = "\n";
  for await (const finding of report.findings) {
    if (finding.clause !== undefined && !clauses.has(finding.rule)) clauses.set(finding.rule, finding.clause);
    yield mark + toJson(resultOf(finding, order.get(finding.rule), translate));
    mark = ",\n";
  }
  yield "],\n";
  // The rules follow the results: which clause each one guards is known only from its findings.
  yield `"tool": ${toJson({ driver: driverOf(report, clauses) })},\n`;
  yield `"invocations": [${toJson(invocationOf(report.rules))}],\n`;
  yield `"properties": ${toJson({ verdict: report.verdict, counts: report.counts, subject: report.subject })}\n`;
  yield "}]\n}\n";
}

function resultOf(finding: Finding, ruleIndex: number | undefined, translate: Translate): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding.at, translate)],
    properties: { facts: finding.facts },
  };
}

/**
 * A place in a file is a physical one; a row or the whole package is a logical one. A path that does not stay inside
 * the package is no URI that a viewer should follow: it is named only.
 */
function locationOf(at: Location, translate: Translate): object {
  switch (at.kind) {
    case "package":
      return { logicalLocations: [{ name: sayPlace(at, translate), kind: "package" }] };
    case "row":
      return {
        logicalLocations: [
          {
            name: at.table,
            fullyQualifiedName: [at.table, at.line, at.column].filter((part) => part !== undefined).join("/"),
            kind: "row",
          },
        ],
      };
    case "file":
      return physical(at.path);
    case "line":
      return physical(at.path, at.line, at.column);
    case "xml":
      return {
        ...physical(at.path, at.line),
        logicalLocations: [{ name: at.element, fullyQualifiedName: at.element, kind: "element" }],
      };
  }
}

function physical(path: string, line?: number, column?: number): object {
  if (!parseRelativePath(path).ok) return { logicalLocations: [{ name: path, kind: "file" }] };
  const artifactLocation = { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "PACKAGE" };
  const start = { startLine: line, ...(column === undefined ? {} : { startColumn: column }) };
  const region = line === undefined ? {} : { region: start };
  return { physicalLocation: { artifactLocation, ...region } };
}

function driverOf({ tool, rules }: Report, clauses: ReadonlyMap<RuleId, Clause>): object {
  return {
    name: tool.name,
    version: tool.version,
    rules: rules.map(({ rule }) => {
      const clause = clauses.get(rule);
      if (clause === undefined) return { id: rule };
      return { id: rule, shortDescription: { text: sayClause(clause) }, helpUri: clause.url };
    }),
  };
}

function invocationOf(rules: readonly RuleOutcome[]): object {
  const notifications = rules.flatMap((rule, index) => {
    if (rule.because === undefined || rule.outcome === "not-applicable") return [];
    return [
      {
        associatedRule: { id: rule.rule, index },
        level: rule.error === undefined ? "note" : "error",
        message: { text: rule.because },
      },
    ];
  });
  return {
    executionSuccessful: rules.every((rule) => rule.error === undefined),
    toolExecutionNotifications: notifications,
  };
}
