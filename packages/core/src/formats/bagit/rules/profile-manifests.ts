import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { manifestName } from "../layout.ts";

/** Payload manifests are of the algorithms that the profile names. */
export const profileManifests: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-manifests"),
  severity: "error",
  clause: profileClause("Manifests-Required"),
  needs: [asRuleId("bagit/profile-malformed")],
  applies: whereProfiled,
  *check({ profile, manifests }) {
    if (profile === undefined) return;
    const { "Manifests-Required": required = [], "Manifests-Allowed": allowed } = profile.profile.lists;
    for (const algorithm of required) {
      if (manifests.some((manifest) => manifest.algorithm === algorithm)) continue;
      yield { at: { kind: "package" }, facts: { problem: "missing", path: manifestName("payload", algorithm) } };
    }
    for (const { path, algorithm } of manifests) {
      if (allowed === undefined || allowed.includes(algorithm)) continue;
      yield { at: { kind: "file", path }, facts: { problem: "not_allowed", path } };
    }
  },
});
