import { asRuleId, type RuleId } from "../model/finding.ts";
import type { Severity } from "../model/severity.ts";
import type { PassRule } from "../rules/rule-pass.ts";

export type GenerationSlug = "added" | "removed" | "changed" | "moved" | "run-again";

const SEVERITIES: Readonly<Record<GenerationSlug, Severity>> = {
  added: "info",
  // What is gone may have been forgotten.
  removed: "warning",
  changed: "info",
  moved: "info",
  "run-again": "info",
};

export const generationRule = (slug: GenerationSlug): RuleId => asRuleId(`generation/${slug}`);

/** What two generations of a delivery differ in. */
export const GENERATION_RULES: readonly PassRule<unknown>[] = (
  ["added", "removed", "changed", "moved", "run-again"] as const
).map((slug) => ({ id: generationRule(slug), severity: SEVERITIES[slug] }));
