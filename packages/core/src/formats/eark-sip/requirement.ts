import { asRuleId } from "../../model/finding.ts";
import type { Severity } from "../../model/severity.ts";
import type { RuleFacts } from "../../rules/define-rule.ts";
import { REQUIREMENTS } from "./data/requirements.ts";
import type { SpecVersion } from "./versions.ts";

/** How a requirement binds (RFC 2119). */
export type Level = "MUST" | "SHOULD" | "MAY";

export type RequirementRow =
  | readonly [id: string, level: Level, cardinality: string, location: string]
  | readonly [
      id: string,
      level: Level,
      cardinality: string,
      location: string,
      change: { readonly before?: Level; readonly until?: SpecVersion },
    ];

/** What the standard says of a requirement, whatever checks it. */
export interface Requirement {
  readonly id: string;
  readonly level: Level;
  /** Its level up to 2.1.0, where that was another. */
  readonly levelBefore?: Level;
  readonly cardinality: string;
  readonly location: string;
  /** The last version that has it. */
  readonly until?: SpecVersion;
}

const SEVERITIES = { MUST: "error", SHOULD: "warning", MAY: "info" } as const satisfies Record<Level, Severity>;

export const ALL_REQUIREMENTS: readonly Requirement[] = REQUIREMENTS.map((row: RequirementRow) => {
  const [id, level, cardinality, location, change] = row;
  return {
    id,
    level,
    cardinality,
    location,
    ...(change?.before === undefined ? {} : { levelBefore: change.before }),
    ...(change?.until === undefined ? {} : { until: change.until }),
  };
});

/** The severity of a requirement in a version of the standard. */
export function severityIn({ level, levelBefore }: Requirement, version: SpecVersion): Severity {
  return SEVERITIES[version === "2.2.0" ? level : (levelBefore ?? level)];
}

export function ruleFactsOf(requirement: Requirement): RuleFacts {
  const isSip = /^SIP\d/.test(requirement.id);
  const host = isSip ? "earksip" : "earkcsip";
  return {
    id: asRuleId(requirement.id),
    severity: severityIn(requirement, "2.2.0"),
    clause: {
      standard: isSip ? "E-ARK SIP" : "E-ARK CSIP",
      version: requirement.until ?? "2.2.0",
      section: requirement.id,
      url: `https://${host}.dilcis.eu/`,
    },
  };
}
