import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { DECLARATION_FILE } from "../layout.ts";

/** The profile accepts the version of the bag. */
export const profileVersion: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-version"),
  severity: "error",
  clause: profileClause("Accept-BagIt-Version"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, declaration }) {
    const accepted = profile?.profile.lists["Accept-BagIt-Version"] ?? [];
    const version = declaration.declaredVersion ?? "";
    if (accepted.includes(version)) return;
    yield { at: { kind: "file", path: DECLARATION_FILE }, facts: { version, accepted } };
  },
});
