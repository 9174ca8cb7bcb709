import type { Translate } from "../model/language.ts";
import type { Report, RuleOutcome } from "../model/report.ts";
import { groupByRule, type RuleGroup } from "./by-rule.ts";
import { escapeMarkup } from "./markup.ts";
import { sayCounts } from "./phrases.ts";
import { type RenderOptions, sayPlace } from "./place.ts";

/**
 * The report as JUnit XML, for build servers: one test case a rule. A rule with errors is a failure; one with warnings
 * or remarks alone passes, and they stand in its output: the verdict is the same as everywhere. A rule that did not
 * apply or was left out is skipped; one that was stopped is an error. At most 100 findings of a rule are listed.
 */
export async function* renderJunit(report: Report, { translate }: RenderOptions): AsyncIterable<string> {
  const groups = new Map((await groupByRule(report)).map((group) => [group.rule, group]));
  const cases = report.rules.map((outcome) => ({ outcome, group: groups.get(outcome.rule) }));
  const kinds = cases.map(({ outcome, group }) => kindOf(outcome, group));
  const count = (kind: CaseKind): number => kinds.filter((each) => each === kind).length;
  const numbers =
    `tests="${cases.length}" failures="${count("failure")}" ` +
    `errors="${count("error")}" skipped="${count("skipped")}" time="0"`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="${escapeMarkup(report.tool.name)}" ${numbers}>\n`;
  yield `<testsuite name="${escapeMarkup(report.subject.path)}" ${numbers}>\n`;
  yield "<properties>\n";
  yield `<property name="tool" value="${escapeMarkup(`${report.tool.name} ${report.tool.version}`)}"/>\n`;
  yield `<property name="verdict" value="${report.verdict}"/>\n`;
  yield "</properties>\n";
  const classname = escapeMarkup(report.subject.format ?? report.tool.name);
  for (const { outcome, group } of cases) yield caseText({ outcome, group, classname, translate });
  yield `<system-out>${escapeMarkup(sayCounts(report.counts, translate))}</system-out>\n`;
  yield "</testsuite>\n</testsuites>\n";
}

type CaseKind = "passed" | "failure" | "error" | "skipped";

function kindOf({ outcome, error }: RuleOutcome, group: RuleGroup | undefined): CaseKind {
  if (group?.severity === "error") return "failure";
  if (error !== undefined) return "error";
  return outcome === "not-applicable" || outcome === "not-run" ? "skipped" : "passed";
}

interface Case {
  readonly outcome: RuleOutcome;
  readonly group: RuleGroup | undefined;
  readonly classname: string;
  readonly translate: Translate;
}

function caseText({ outcome, group, classname, translate }: Case): string {
  const because = escapeMarkup(outcome.because ?? "");
  const listed = group === undefined ? "" : escapeLines(findingLines(group, translate));
  const inner: string[] = [];
  switch (kindOf(outcome, group)) {
    case "failure":
      inner.push(`<failure type="error" message="${countOf(group, translate)}">${listed}</failure>`);
      break;
    case "error":
      inner.push(`<error type="${outcome.error}" message="${because}"/>`);
      break;
    case "skipped":
      inner.push(`<skipped message="${because}"/>`);
      break;
    case "passed":
      break;
  }
  if (group !== undefined && group.severity !== "error") inner.push(`<system-out>${listed}</system-out>`);
  return `<testcase classname="${classname}" name="${outcome.rule}" time="0">${inner.join("")}</testcase>\n`;
}

function countOf(group: RuleGroup | undefined, translate: Translate): string {
  return escapeMarkup(translate("report/finding-count", { count: group?.count ?? 0 }));
}

function findingLines(group: RuleGroup, translate: Translate): readonly string[] {
  const lines = group.shown.map((finding) => {
    const severity = translate(`report/severity-${finding.severity}`);
    return `${severity}: ${sayPlace(finding.at, translate)}: ${finding.message}`;
  });
  const more = group.count - group.shown.length;
  return more > 0 ? [...lines, translate("report/more", { more })] : lines;
}

/** Each line by itself: a newline inside a name is hidden text, one between findings is not. */
function escapeLines(lines: readonly string[]): string {
  return lines.map(escapeMarkup).join("\n");
}
