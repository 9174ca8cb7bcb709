import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { FETCH_FILE } from "../layout.ts";

/** `fetch.txt` is there, or not, as the profile wants it. */
export const profileFetch: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-fetch"),
  severity: "error",
  clause: profileClause("Allow-Fetch.txt"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, fetchList }) {
    if (profile === undefined) return;
    const { isFetchAllowed, isFetchRequired } = profile.profile;
    if (fetchList === undefined && isFetchRequired) yield { at: { kind: "package" }, facts: { problem: "missing" } };
    if (fetchList === undefined || isFetchAllowed) return;
    yield { at: { kind: "file", path: FETCH_FILE }, facts: { problem: "not_allowed" } };
  },
});
