import type { ContentSummary } from "./content-summary.ts";
import type { ErrorCode } from "./error.ts";
import type { Finding, RuleId } from "./finding.ts";
import type { Severity } from "./severity.ts";

/**
 * What became of one rule. "Could not look" (`not-run`) is never "is wrong" (`failed`).
 * `failed`: at least one error or warning. A rule that gave only remarks (`info`) has passed.
 */
export type Outcome = "passed" | "failed" | "not-applicable" | "not-run";

export interface RuleOutcome {
  readonly rule: RuleId;
  readonly outcome: Outcome;
  /** Why a rule was not applicable, not run, or stopped before its end: in the reader's language. */
  readonly because?: string;
  /** What kept the rule from its end. Then the work as a whole could not be completed, whatever the verdict. */
  readonly error?: ErrorCode;
}

/** What comes out of running rules: findings as they are met, and one outcome for each rule after its findings. */
export type RuleEvent =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "outcome"; readonly outcome: RuleOutcome };

export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** What the report is about. */
export interface ReportSubject {
  readonly path: string;
  readonly format?: string;
  readonly profile?: string;
  readonly files: number;
  readonly bytes: number;
}

/** `refused`: at least one finding of severity error. */
export type Verdict = "accepted" | "refused";

export type FindingCounts = Readonly<Record<Severity, number>>;

/**
 * A finished report. Its findings can be read again and again, and may lie on disk: they are in the order of `rules`,
 * and within a rule in the order in which the rule met them.
 * The JSON form is `schemas/report.schema.json`.
 */
export interface Report {
  readonly tool: Tool;
  readonly subject: ReportSubject;
  readonly verdict: Verdict;
  readonly counts: FindingCounts;
  readonly findings: AsyncIterable<Finding>;
  readonly rules: readonly RuleOutcome[];
  /** What the transfer holds, for pictures; not part of the JSON form. */
  readonly content?: ContentSummary;
}
