import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { profileClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** The bag says that it follows the profile. */
export const profileIdentifier: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-identifier"),
  severity: "error",
  clause: profileClause("BagIt-Profile-Identifier"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, bagInfo, declaration }) {
    const expected = profile?.profile.identifier ?? "";
    const found = elementsOf(bagInfo, "BagIt-Profile-Identifier").map(({ value }) => value);
    if (found.includes(expected)) return;
    yield { at: { kind: "file", path: declaration.version.infoFile }, facts: { expected, found: found.map(quoted) } };
  },
});
