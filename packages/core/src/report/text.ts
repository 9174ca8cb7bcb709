import type { Translate } from "../model/language.ts";
import type { Report, RuleOutcome } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";
import { groupByRule, type RuleGroup } from "./by-rule.ts";
import { sayClause, sayCounts, sayOutcomes, saySubject } from "./phrases.ts";
import { type RenderOptions, sayPlace } from "./place.ts";
import { showHidden } from "./visible.ts";
import { wrapText } from "./wrap-text.ts";

export interface TextOptions extends RenderOptions {
  /** Columns of the terminal; 100 by default. Paths are never broken. */
  readonly width?: number;
  readonly isColoured?: boolean;
  /** What stands in the place of a verdict that nobody asked for: such as of what a repair would change. */
  readonly heading?: string;
}

type Style = "bold" | "faint" | "red" | "yellow" | "cyan" | "green";
type Paint = (text: string, ...styles: readonly Style[]) => string;

const SEVERITY_STYLE = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, Style>;

/**
 * The report for a terminal: verdict and counts, then the findings by rule, the gravest first, at most 100 of a rule
 * with their full count, then what was not checked and why. No text of the records can reach the terminal as a command.
 */
export async function* renderText(report: Report, options: TextOptions): AsyncIterable<string> {
  const { translate, width = 100 } = options;
  const paint = options.isColoured === true ? paintAnsi : (text: string): string => text;
  const isAccepted = report.verdict === "accepted";
  const path = showHidden(report.subject.path);
  if (options.heading !== undefined && isAccepted) yield paint(`${options.heading}: ${path}`, "bold");
  else {
    const verdict = `${isAccepted ? "✔" : "✘"} ${translate(`report/${report.verdict}`)}`;
    yield paint(`${verdict}: ${path}`, "bold", isAccepted ? "green" : "red");
  }
  yield `\n${wrapText(saySubject(report, translate), { width, indent: 2 })}\n`;
  yield `${wrapText(sayCounts(report.counts, translate), { width, indent: 2 })}\n`;
  if (report.rules.some((rule) => rule.error !== undefined)) {
    yield `${paint(wrapText(translate("report/incomplete"), { width, indent: 2 }), "yellow")}\n`;
  }
  for (const group of await groupByRule(report)) yield* groupText(group, { translate, width, paint });
  const unrun = report.rules.filter((rule) => rule.outcome === "not-run");
  if (unrun.length > 0) {
    yield `\n${paint(translate("report/not-run-heading"), "bold")}\n`;
    for (const [reason, rules] of byReason(unrun)) {
      yield `${paint(wrapText(rules.join(", "), { width, indent: 2 }), "faint")}\n`;
      yield `${wrapText(showHidden(reason), { width, indent: 4 })}\n`;
    }
  }
  yield `\n${wrapText(sayOutcomes(report, translate), { width, indent: 0 })}\n`;
}

interface Frame {
  readonly translate: Translate;
  readonly width: number;
  readonly paint: Paint;
}

function* groupText(group: RuleGroup, { translate, width, paint }: Frame): Iterable<string> {
  const severity = translate(`report/severity-${group.severity}`);
  const details = [translate("report/finding-count", { count: group.count })];
  if (group.clause !== undefined) details.push(sayClause(group.clause));
  yield `\n${paint(severity, "bold", SEVERITY_STYLE[group.severity])} ${paint(group.rule, "bold")}`;
  yield ` ${paint(`(${details.join("; ")})`, "faint")}\n`;
  for (const finding of group.shown) {
    const place = sayPlace(finding.at, translate);
    const isMilder = finding.severity !== group.severity;
    const mark = isMilder ? ` (${translate(`report/severity-${finding.severity}`)})` : "";
    yield `  ${paint(place, "cyan")}${mark}\n`;
    yield `${wrapText(showHidden(finding.message), { width, indent: 4 })}\n`;
  }
  const more = group.count - group.shown.length;
  if (more > 0) yield `${paint(wrapText(translate("report/more", { more }), { width, indent: 2 }), "faint")}\n`;
}

/** Rules that share a reason are named together, in the order of the first. */
function byReason(outcomes: readonly RuleOutcome[]): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>();
  for (const { rule, because = "" } of outcomes) {
    const rules = reasons.get(because) ?? [];
    if (rules.push(rule) === 1) reasons.set(because, rules);
  }
  return reasons;
}

const CODES = { bold: 1, faint: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const satisfies Record<Style, number>;

function paintAnsi(text: string, ...styles: readonly Style[]): string {
  return `\u001b[${styles.map((style) => CODES[style]).join(";")}m${text}\u001b[0m`;
}
