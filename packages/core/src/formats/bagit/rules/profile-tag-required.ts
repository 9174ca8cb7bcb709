import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { profileClause } from "../clauses.ts";

/** The metadata that the profile requires is there, and not empty. */
export const profileTagRequired: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-tag-required"),
  severity: "error",
  clause: profileClause("Bag-Info"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, bagInfo, declaration }) {
    for (const { label, isRequired } of profile?.profile.tags ?? []) {
      if (!isRequired || elementsOf(bagInfo, label).some(({ value }) => value !== "")) continue;
      yield { at: { kind: "file", path: declaration.version.infoFile }, facts: { label } };
    }
  },
});
