import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereRecommended, whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** Tag manifests are of the same algorithms as the payload manifests. */
export const tagManifestAlgorithms: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-manifest-algorithms"),
  severity: "warning",
  clause: bagItClause("2.2.1"),
  applies: whereAll(whereRecommended, whereTagManifests),
  *check({ manifests, tagManifests }) {
    const ofPayload = manifests.map(({ algorithm }) => algorithm);
    const ofTags = tagManifests.map(({ algorithm }) => algorithm);
    if (ofPayload.length === 0 || ofPayload.join(" ") === ofTags.join(" ")) return;
    yield { at: { kind: "package" }, facts: { payload: ofPayload, tags: ofTags } };
  },
});
