import type { Finding, FindingCounts, Severity } from "@rafskil/core";
import type { CheckOutcome } from "./package-checker.ts";

/** An outcome with further findings, which are told first. */
export function withFindings(outcome: CheckOutcome, own: readonly Finding[]): CheckOutcome {
  const of = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
  const { error, warning, info } = outcome.counts;
  const counts: FindingCounts = {
    error: error + of("error"),
    warning: warning + of("warning"),
    info: info + of("info"),
  };
  return {
    ...outcome,
    counts,
    verdict: counts.error > 0 ? "refused" : outcome.verdict,
    findings: [...own, ...outcome.findings],
  };
}
