import type { Finding } from "../model/finding.ts";
import type { Report, RuleOutcome } from "../model/report.ts";
import { escapeHidden } from "./visible.ts";

/**
 * The report as JSON by `schemas/report.schema.json`, all findings in it, one a line. The same report gives the same
 * bytes. Characters that a reader cannot see or a terminal would act upon stand as `\u` escapes.
 */
export async function* renderJson(report: Report): AsyncIterable<string> {
  const { tool, subject, verdict, counts } = report;
  yield "{\n";
  yield `  "tool": ${toJson({ name: tool.name, version: tool.version })},\n`;
  yield `  "subject": ${toJson({
    path: subject.path,
    format: subject.format,
    profile: subject.profile,
    files: subject.files,
    bytes: subject.bytes,
  })},\n`;
  yield `  "verdict": ${toJson(verdict)},\n`;
  yield `  "counts": ${toJson({ error: counts.error, warning: counts.warning, info: counts.info })},\n`;
  yield '  "findings": [';
  let mark = "\n    ";
  for await (const finding of report.findings) {
    yield mark + toJson(plainFinding(finding));
    mark = ",\n    ";
  }
  yield mark.startsWith(",") ? "\n  ],\n" : "],\n";
  yield `  "rules": [${report.rules.map((rule) => `\n    ${toJson(plainOutcome(rule))}`).join(",")}`;
  yield report.rules.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
}

/** The keys in the schema's order, whatever the order in which they were set. */
function plainFinding({ rule, severity, at, message, facts, clause }: Finding): object {
  return { rule, severity, at, message, facts, clause };
}

function plainOutcome({ rule, outcome, because }: RuleOutcome): object {
  return { rule, outcome, because };
}

/** JSON on one line, without characters that cannot be seen or that turn the writing direction. */
export function toJson(value: unknown): string {
  return escapeHidden(JSON.stringify(value));
}
