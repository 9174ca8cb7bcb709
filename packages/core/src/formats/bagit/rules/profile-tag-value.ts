import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { profileClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** Metadata has one of the values that the profile names. */
export const profileTagValue: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-tag-value"),
  severity: "error",
  clause: profileClause("Bag-Info"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, bagInfo, declaration }) {
    for (const { label, values } of profile?.profile.tags ?? []) {
      if (values.length === 0) continue;
      for (const { value, line } of elementsOf(bagInfo, label)) {
        if (values.includes(value)) continue;
        yield {
          at: { kind: "line", path: declaration.version.infoFile, line },
          facts: { label, value: quoted(value), accepted: values },
        };
      }
    }
  },
});
