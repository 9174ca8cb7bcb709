import { asRuleId } from "../../../model/finding.ts";
import type { Severity } from "../../../model/severity.ts";
import type { Fault } from "../../../rules/define-rule.ts";
import type { PassRule, RuleFault } from "../../../rules/rule-pass.ts";

type RuleShape = readonly [severity: Severity, section: string];

/** What may be said of a transfer before it is written, and of what was changed on the way. */
type BeforeSlug =
  | "index-value-missing"
  | "context-index-missing"
  | "context-document"
  | "own-schemas"
  | "file-missing"
  | "file-not-registered"
  | "file-to-convert"
  | "file-content"
  | "file-not-judged"
  | "gml-schema-missing"
  | "research-index-missing"
  | "research-left-out"
  | "volume-too-small"
  | "made-key"
  | "name-changed"
  | "foreign-key-left-out"
  | "description-missing"
  | "packed-column"
  | "view-not-run";

const BEFORE: Readonly<Record<BeforeSlug, RuleShape>> = {
  "index-value-missing": ["error", "4.C.3"],
  "context-index-missing": ["error", "4.C.4"],
  "context-document": ["error", "4.C.4"],
  "own-schemas": ["warning", "4.F"],
  "file-missing": ["error", "4.G"],
  "file-not-registered": ["error", "4.G"],
  "file-to-convert": ["error", "4.G.8"],
  "file-content": ["error", "5.E"],
  "file-not-judged": ["warning", "5.E"],
  "gml-schema-missing": ["error", "5.G"],
  "research-index-missing": ["error", "4.C"],
  "research-left-out": ["warning", "4.C"],
  "volume-too-small": ["error", "4.B"],
  "made-key": ["info", "4.A.1"],
  "name-changed": ["info", "4.C.5"],
  "foreign-key-left-out": ["warning", "4.A.1"],
  "description-missing": ["warning", "6.C"],
  "packed-column": ["warning", "4.A.1"],
  "view-not-run": ["warning", "6.C"],
};

type AfterSlug = "text-changed" | "column-made-text";

const AFTER: Readonly<Record<AfterSlug, RuleShape>> = {
  "text-changed": ["info", "5.D"],
  "column-made-text": ["warning", "5.B"],
};

function rulesOf(facts: Readonly<Record<string, RuleShape>>): readonly PassRule<unknown>[] {
  return Object.entries(facts).map(([slug, [severity, section]]) => ({
    id: asRuleId(`archival-version/${slug}`),
    severity,
    clause: { standard: "BEK 128", section },
  }));
}

export const RULES_BEFORE: readonly PassRule<unknown>[] = rulesOf(BEFORE);
export const RULES_AFTER: readonly PassRule<unknown>[] = rulesOf(AFTER);

/** One fault of a packing rule. */
export function packingFault(slug: BeforeSlug | AfterSlug, fault: Fault): RuleFault {
  return { rule: asRuleId(`archival-version/${slug}`), fault };
}
