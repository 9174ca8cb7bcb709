import type { Facts } from "../../model/finding.ts";
import type { Country } from "../../model/national-identifier.ts";
import type { RecordTable } from "../../model/transfer.ts";
import type { DescriptionResult } from "../description/read-description.ts";
import { type NameLimits, pathLimit } from "./file-names.ts";
import type { RecordRule, RecordRuleSlug } from "./record-rule.ts";
import { registrationClauses } from "./registration.ts";
import { questionsOf } from "./rule-tables.ts";
import { RULE_FACTS, RULE_SLUGS, ruleIdOf } from "./rules.ts";

/** What decides which rules are asked for. */
export interface RuleScope {
  readonly description: Exclude<DescriptionResult, { kind: "none" }>;
  /** Whose rules on registration count. */
  readonly country: Country;
  readonly isIdentified: boolean;
  readonly isDigested: boolean;
  /** The target has a list of formats that it takes. */
  readonly hasAccepted: boolean;
  /** Which names the target can carry; absent where no target was named. */
  readonly names?: NameLimits;
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
  "not-run/table-absent",
  "not-run/table-cut",
  "not-applicable/registration",
  "not-applicable/table",
  "not-applicable/no-target",
  "not-applicable/any-format",
  "not-applicable/renamed",
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

const ON_ACCEPTED: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>([
  "file-format-not-accepted",
  "file-format-condition",
]);

const ON_DIGESTS: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>([
  "file-digest-differs",
  "file-content-duplicate",
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
  if (slug === "file-name-not-carried" && scope.names === undefined) {
    return no("not-applicable", "not-applicable/no-target");
  }
  if (slug === "file-name-long" && pathLimit(scope.names) === undefined) {
    return no("not-applicable", "not-applicable/renamed");
  }
  if (ON_ACCEPTED.has(slug) && !scope.hasAccepted) {
    return no("not-applicable", scope.names === undefined ? "not-applicable/no-target" : "not-applicable/any-format");
  }
  if (ON_CONTENT.has(slug) && !scope.isIdentified) return no("not-run", "not-run/not-identified");
  if (ON_DIGESTS.has(slug) && !scope.isDigested) return no("not-run", "not-run/not-digested");
  const missing = missingTables(slug, (table) => description.records[table] !== undefined);
  return missing.length === 0 ? "applies" : no("not-applicable", "not-applicable/table", { tables: missing });
}

/** The tables that a rule lacks, where none of its questions can be asked. */
function missingTables(slug: RecordRuleSlug, has: (table: RecordTable) => boolean): readonly RecordTable[] {
  const questions = questionsOf(slug);
  if (questions.length === 0 || questions.some((tables) => tables.every(has))) return [];
  return [...new Set(questions.flat())].filter((table) => !has(table));
}
