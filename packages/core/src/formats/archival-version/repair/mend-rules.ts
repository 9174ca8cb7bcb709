import type { Facts } from "../../../model/finding.ts";
import { asRuleId } from "../../../model/finding.ts";
import type { Severity } from "../../../model/severity.ts";
import type { Fault } from "../../../rules/define-rule.ts";
import type { PassRule, RuleFault } from "../../../rules/rule-pass.ts";

/** What a repair says: each change, and what it could not mend. */
type MendSlug =
  | "rows"
  | "trim"
  | "document-index"
  | "document-list"
  | "checksum"
  | "file-index"
  | "place"
  | "not-mended";

const RULES: Readonly<Record<MendSlug, readonly [severity: Severity, section: string]>> = {
  rows: ["info", "6.C"],
  trim: ["info", "5.A.2"],
  "document-index": ["info", "4.C.6"],
  "document-list": ["warning", "4.C.6"],
  // What is now in the index is what lies there: whether that is what was meant, only a person knows.
  checksum: ["warning", "4.C.2"],
  "file-index": ["warning", "4.C.2"],
  place: ["info", "4.B"],
  "not-mended": ["warning", "4.C.1"],
};

export const MEND_RULES: readonly PassRule<unknown>[] = Object.entries(RULES).map(([slug, [severity, section]]) => ({
  id: asRuleId(`archival-version/mend-${slug}`),
  severity,
  clause: { standard: "BEK 128", section },
}));

export function mend(slug: MendSlug, at: Fault["at"], facts: Facts = {}): RuleFault {
  return { rule: asRuleId(`archival-version/mend-${slug}`), fault: { at, facts } };
}
