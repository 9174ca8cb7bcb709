import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { manifestName } from "../layout.ts";

/** Tag manifests are of the algorithms that the profile names. */
export const profileTagManifests: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-tag-manifests"),
  severity: "error",
  clause: profileClause("Tag-Manifests-Required"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, tagManifests }) {
    if (profile === undefined) return;
    const { "Tag-Manifests-Required": required = [], "Tag-Manifests-Allowed": allowed } = profile.profile.lists;
    for (const algorithm of required) {
      if (tagManifests.some((manifest) => manifest.algorithm === algorithm)) continue;
      yield { at: { kind: "package" }, facts: { problem: "missing", path: manifestName("tag", algorithm) } };
    }
    for (const { path, algorithm } of tagManifests) {
      if (allowed === undefined || allowed.includes(algorithm)) continue;
      yield { at: { kind: "file", path }, facts: { problem: "not_allowed", path } };
    }
  },
});
