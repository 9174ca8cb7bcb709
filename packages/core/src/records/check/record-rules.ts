import type { Facts } from "../../model/finding.ts";
import type { Country } from "../../model/national-identifier.ts";
import type { RecordTable } from "../../model/transfer.ts";
import type { DescriptionResult } from "../description/read-description.ts";
import { JOINS } from "./joins.ts";
import type { RecordRule, RecordRuleSlug } from "./record-rule.ts";
import { registrationClauses } from "./registration.ts";
import { RULE_FACTS, RULE_SLUGS, ruleIdOf } from "./rules.ts";

/** What decides which rules are asked for. */
export interface RuleScope {
  readonly description: Exclude<DescriptionResult, { kind: "none" }>;
  /** Whose rules on registration count. */
  readonly country: Country;
  readonly isIdentified: boolean;
  readonly isDigested: boolean;
  readonly hasTarget: boolean;
}

/** A rule, and why it is not run if it is not. */
export interface ScopedRule extends RecordRule {
  applies():
    | "applies"
    | { readonly outcome: "not-applicable" | "not-run"; readonly key: string; readonly facts?: Facts };
}

/** Reasons of rules that are not run: keys of the catalogue. */
export const NOT_RUN_KEYS = [
  "not-run/description",
  "not-run/not-identified",
  "not-run/not-digested",
  "not-applicable/registration",
  "not-applicable/table",
  "not-applicable/no-target",
  "not-applicable/personal-data",
] as const;

type NotRunKey = (typeof NOT_RUN_KEYS)[number];

/** All rules of the check, each with the clause that counts here. */
export function recordRules(scope: RuleScope): readonly ScopedRule[] {
  return RULE_SLUGS.map((slug) => {
    const clause = registrationClauses(slug)?.[scope.country];
    return {
      id: ruleIdOf(slug),
      severity: RULE_FACTS[slug],
      ...(clause === undefined ? {} : { clause }),
      applies: () => applies(slug, scope),
    };
  });
}

const ON_CONTENT: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>([
  "file-extension-differs",
  "file-format-unknown",
  "file-encrypted",
  "file-program",
  "file-archive",
  "file-truncated",
  "file-unreadable",
  "file-format-not-accepted",
  "file-format-condition",
]);

const ON_TARGET: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>([
  "file-format-not-accepted",
  "file-format-condition",
]);

function applies(slug: RecordRuleSlug, scope: RuleScope): ReturnType<ScopedRule["applies"]> {
  const no = (outcome: "not-applicable" | "not-run", key: NotRunKey, facts: Facts = {}) => ({ outcome, key, facts });
  if (slug === "description") return "applies";
  if (scope.description.kind === "faulty") return no("not-run", "not-run/description");
  const { description } = scope.description;
  const clauses = registrationClauses(slug);
  if (clauses !== undefined && clauses[scope.country] === undefined) {
    return no("not-applicable", "not-applicable/registration", { country: scope.country });
  }
  if (slug === "personal-identifier" && description.hasPersonalData) {
    return no("not-applicable", "not-applicable/personal-data");
  }
  if (ON_TARGET.has(slug) && !scope.hasTarget) return no("not-applicable", "not-applicable/no-target");
  if (ON_CONTENT.has(slug) && !scope.isIdentified) return no("not-run", "not-run/not-identified");
  if (slug === "file-content-duplicate" && !scope.isDigested) return no("not-run", "not-run/not-digested");
  const missing = missingTables(slug, (table) => description.records[table] !== undefined);
  return missing.length === 0 ? "applies" : no("not-applicable", "not-applicable/table", { tables: missing });
}

/** The tables that a join lacks, where none of those of its rule can be made. */
function missingTables(slug: RecordRuleSlug, has: (table: RecordTable) => boolean): readonly RecordTable[] {
  const joins = JOINS.filter(({ rule }) => rule === slug).map(({ table, with: others }) => [table, ...others]);
  if (slug === "file-unlisted") joins.push(["files"]);
  if (joins.length === 0 || joins.some((tables) => tables.every(has))) return [];
  return [...new Set(joins.flat())].filter((table) => !has(table));
}
