import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { profileClause } from "../clauses.ts";

/** Metadata is repeated only where the profile lets it. */
export const profileTagRepeated: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-tag-repeated"),
  severity: "error",
  clause: profileClause("Bag-Info"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, bagInfo, declaration }) {
    for (const { label, isRepeatable } of profile?.profile.tags ?? []) {
      if (isRepeatable) continue;
      for (const { line } of elementsOf(bagInfo, label).slice(1)) {
        yield { at: { kind: "line", path: declaration.version.infoFile, line }, facts: { label } };
      }
    }
  },
});
