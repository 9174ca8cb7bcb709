import { asRuleId } from "../../model/finding.ts";
import type { Applicability, RuleFacts } from "../../rules/define-rule.ts";
import { hasRecords } from "./checks/erms.ts";
import { OWN_RULES } from "./data/own-rules.ts";
import { UNCHECKED } from "./data/unchecked.ts";
import type { EarkPackage } from "./package.ts";
import { ALL_REQUIREMENTS, type Requirement, ruleFactsOf } from "./requirement.ts";
import { SPEC_VERSIONS } from "./versions.ts";

/** A rule of the format: a requirement of the standard, or one of our own. */
export interface EarkRule {
  readonly facts: RuleFacts;
  readonly requirement?: Requirement;
  applies(eark: EarkPackage): Applicability;
}

/** Requirements that a look without digests cannot judge. */
const NEEDS_DIGESTS: ReadonlySet<string> = new Set(["CSIP29", "CSIP43", "CSIP56", "CSIP71", "eark-sip/file-misstated"]);
/** What is looked at before there is a package METS. */
const NEEDS_NO_METS: ReadonlySet<string> = new Set(["CSIPSTR1", "CSIPSTR4", "eark-sip/representation-mets"]);

/** Every requirement, and after them our own rules, in the order in which a reader wants their findings. */
export const EARK_RULES: readonly EarkRule[] = [
  ...ALL_REQUIREMENTS.map((requirement) => ({
    facts: ruleFactsOf(requirement),
    requirement,
    applies: (eark: EarkPackage): Applicability => {
      const reason = UNCHECKED[requirement.id];
      if (reason !== undefined) return { outcome: reason.outcome, key: reason.key };
      return isDropped(requirement, eark)
        ? { outcome: "not-applicable", key: "eark-sip/reason/dropped", facts: { version: eark.choice.version } }
        : applicabilityOf(requirement.id, eark);
    },
  })),
  ...OWN_RULES.map(([id, severity]) => ({
    facts: { id: asRuleId(id), severity },
    applies: (eark: EarkPackage): Applicability => applicabilityOf(id, eark),
  })),
];

function isDropped({ until }: Requirement, { choice }: EarkPackage): boolean {
  if (until === undefined || choice.isUnversioned) return false;
  return SPEC_VERSIONS.indexOf(choice.version) < SPEC_VERSIONS.indexOf(until);
}

/** Rules that hold documents against the schemas of others, each by itself: one that cannot be run stops no other. */
export function isSchemaRule(id: string): boolean {
  return id.startsWith("eark-sip/schema-");
}

/** Dublin Core is in no official set: its schema is the user's to install. */
function applicabilityOfDublinCore({ root, representations, dublinCoreSchema }: EarkPackage): Applicability {
  const all = root === undefined ? representations : [root, ...representations];
  if (!all.some(({ hasDublinCore }) => hasDublinCore)) {
    return { outcome: "not-applicable", key: "eark-sip/reason/no-dublin-core" };
  }
  return dublinCoreSchema === undefined
    ? { outcome: "not-run", key: "eark-sip/reason/no-dublin-core-schema" }
    : "applies";
}

function applicabilityOf(id: string, eark: EarkPackage): Applicability {
  const { root, representations, isQuick, schemas } = eark;
  if (id === "eark-sip/schema-dublin-core") return applicabilityOfDublinCore(eark);
  if (isSchemaRule(id) && !schemas?.sets.some((set) => set.id === "eark" && set.isComplete)) {
    return { outcome: "not-run", key: "eark-sip/reason/no-schemas" };
  }
  if (isQuick && NEEDS_DIGESTS.has(id)) return { outcome: "not-run", key: "eark-sip/reason/quick" };
  if (id.startsWith("eark-sip/erms-") && root !== undefined && !hasRecords([root, ...representations])) {
    return { outcome: "not-applicable", key: "eark-sip/reason/no-erms" };
  }
  if (root !== undefined || NEEDS_NO_METS.has(id)) return "applies";
  return { outcome: "not-run", key: "eark-sip/reason/no-mets" };
}
