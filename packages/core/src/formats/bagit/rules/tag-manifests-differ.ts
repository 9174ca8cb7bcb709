import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereRecommended, whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** All tag manifests list the same files. */
export const tagManifestsDiffer: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-manifests-differ"),
  severity: "warning",
  clause: bagItClause("2.2.1"),
  applies: whereAll(whereRecommended, whereTagManifests),
  *check({ contents, tagManifests }) {
    const { inventory, payload } = contents;
    for (let index = 0; index < inventory.fileCount; index++) {
      if (index >= payload.first && index < payload.end) continue;
      const lacking = tagManifests.filter(({ listed }) => listed[index] === 0);
      if (lacking.length === 0 || lacking.length === tagManifests.length) continue;
      const { path } = inventory.at(index);
      yield { at: { kind: "file", path }, facts: { path, manifests: lacking.map((manifest) => manifest.path) } };
    }
  },
});
