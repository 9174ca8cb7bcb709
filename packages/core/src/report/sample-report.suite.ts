import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clause } from "../model/clause.ts";
import { asRuleId, type Facts, type Finding } from "../model/finding.ts";
import type { Location } from "../model/location.ts";
import type { Report, ReportSubject, RuleEvent, RuleOutcome } from "../model/report.ts";
import type { Severity } from "../model/severity.ts";
import { collectReport } from "./collect-report.ts";

/** A rule of a sample report, and what it found. */
export interface SampleRule extends Partial<Omit<RuleOutcome, "rule">> {
  readonly rule: string;
  readonly findings?: Iterable<SampleFinding>;
}

export interface SampleFinding {
  readonly severity?: Severity;
  readonly at?: Location;
  readonly message?: string;
  readonly facts?: Facts;
  readonly clause?: Clause;
}

export const SAMPLE_SUBJECT: ReportSubject = {
  path: "afhending.zip",
  format: "bagit",
  profile: "1.0",
  files: 1204,
  bytes: 3_400_000,
};

const CLAUSE: Clause = { standard: "RFC 8493", version: "2018", section: "2.1.3", url: "https://example.org/#2.1.3" };

/** A report with something of everything: each severity, each kind of place, each outcome. */
export const SAMPLE_RULES: readonly SampleRule[] = [
  { rule: "bagit/bagit-txt" },
  {
    rule: "bagit/bag-info",
    findings: [
      { severity: "info", at: { kind: "line", path: "bag-info.txt", line: 3 }, message: "A label stands twice." },
    ],
  },
  {
    rule: "bagit/payload-digest",
    findings: [
      {
        at: { kind: "file", path: "data/mál 1/Erindi Þórðar #1.pdf" },
        clause: CLAUSE,
        facts: { expected: "ab", n: 2 },
      },
      { severity: "warning", at: { kind: "xml", path: "data/a.xml", line: 12, element: "/mets/fileSec[2]" } },
    ],
  },
  {
    rule: "CSIP5",
    findings: [
      { severity: "warning", at: { kind: "row", table: "skjol.csv", line: 7, column: "titill" } },
      { severity: "warning", at: { kind: "row", table: "skjol.csv", line: 8 } },
      { severity: "warning", at: { kind: "package" } },
    ],
  },
  { rule: "bagit/fetch-safe", outcome: "not-applicable", because: "There is no fetch.txt." },
  { rule: "bagit/profile", outcome: "not-run", because: "You asked to leave it out." },
  { rule: "bagit/readable", outcome: "not-run", because: "Something could not be read.", error: "read-failed" },
];

export async function* sampleEvents(rules: readonly SampleRule[]): AsyncGenerator<RuleEvent, void, undefined> {
  for (const { rule, findings = [], ...outcome } of rules) {
    const id = asRuleId(rule);
    let became: "passed" | "failed" = "passed";
    for (const finding of findings) {
      if (finding.severity !== "info") became = "failed";
      yield { kind: "finding", finding: sampleFinding(rule, finding) };
    }
    yield { kind: "outcome", outcome: { rule: id, outcome: became, ...outcome } };
  }
}

export function sampleFinding(rule: string, finding: SampleFinding = {}): Finding {
  return {
    rule: asRuleId(rule),
    severity: "error",
    at: { kind: "file", path: "data/a.pdf" },
    message: "The digest is wrong.",
    facts: {},
    ...finding,
  };
}

export async function sampleReport(
  rules: readonly SampleRule[] = SAMPLE_RULES,
  subject: ReportSubject = SAMPLE_SUBJECT,
): Promise<Report> {
  const tool = { name: "rafskil", version: "0.1.0" };
  return collectReport(sampleEvents(rules), { tool, subject, spoolDirectory: "/nowhere", memoryLimitBytes: Infinity });
}

/** A folder for one test, gone after it. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "rafskil-report-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export async function joinText(parts: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(parts)).join("");
}
