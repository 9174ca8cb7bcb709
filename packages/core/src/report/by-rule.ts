import type { Clause } from "../model/clause.ts";
import type { Finding, RuleId } from "../model/finding.ts";
import type { Report } from "../model/report.ts";
import { SEVERITIES, type Severity } from "../model/severity.ts";

/** The findings of one rule, as a person reads them: the worst first, and not more than can be taken in. */
export interface RuleGroup {
  readonly rule: RuleId;
  /** The gravest among its findings. */
  readonly severity: Severity;
  readonly clause?: Clause;
  /** The first of each severity, the gravest severity first. */
  readonly shown: readonly Finding[];
  /** All of its findings. */
  readonly count: number;
}

/** Findings of a rule that text and pages show; JSON and SARIF hold all. */
const SHOWN_FINDINGS = 100;

/** Reads the findings once, and groups them by rule: gravest rules first, otherwise in the order of the rules. */
export async function groupByRule(report: Report): Promise<readonly RuleGroup[]> {
  const gatherings = new Map<RuleId, Record<Severity, { count: number; first: Finding[] }>>();
  for await (const finding of report.findings) {
    let gathering = gatherings.get(finding.rule);
    if (gathering === undefined) {
      gathering = {
        error: { count: 0, first: [] },
        warning: { count: 0, first: [] },
        info: { count: 0, first: [] },
      };
      gatherings.set(finding.rule, gathering);
    }
    const pile = gathering[finding.severity];
    if (pile.count < SHOWN_FINDINGS) pile.first.push(finding);
    pile.count++;
  }
  const groups = [...gatherings].flatMap(([rule, gathering]) => {
    const all = SEVERITIES.flatMap((severity) => gathering[severity].first);
    const worst = all[0];
    if (worst === undefined) return [];
    const count = SEVERITIES.reduce((sum, severity) => sum + gathering[severity].count, 0);
    const group = { rule, severity: worst.severity, shown: all.slice(0, SHOWN_FINDINGS), count };
    return [worst.clause === undefined ? group : { ...group, clause: worst.clause }];
  });
  return groups.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
