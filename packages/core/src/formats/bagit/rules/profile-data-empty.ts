import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { PAYLOAD_FOLDER } from "../layout.ts";

/** Where the profile wants no payload, `data` holds nothing, or one empty file that keeps the folder. */
export const profileDataEmpty: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-data-empty"),
  severity: "error",
  clause: profileClause("Data-Empty"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, contents }) {
    if (profile?.profile.isDataEmpty !== true) return;
    const { first, end, bytes } = contents.payload;
    const files = end - first;
    if (files > 1 || bytes > 0) yield { at: { kind: "file", path: PAYLOAD_FOLDER }, facts: { files, bytes } };
  },
});
