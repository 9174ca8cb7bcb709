import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereRecommended, whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { parseManifestName } from "../layout.ts";

/** Tag manifests list all other tag files. */
export const tagFileNotListed: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-file-not-listed"),
  severity: "warning",
  clause: bagItClause("2.2.1"),
  applies: whereAll(whereRecommended, whereTagManifests),
  *check({ contents, tagManifests, manifests }) {
    const { inventory, payload } = contents;
    const payloadManifests = new Set(manifests.map(({ path }) => path));
    for (let index = 0; index < inventory.fileCount; index++) {
      if (index >= payload.first && index < payload.end) continue;
      if (tagManifests.some(({ listed }) => (listed[index] ?? 0) > 0)) continue;
      const { path } = inventory.at(index);
      if (payloadManifests.has(path) || parseManifestName(path)?.kind === "tag") continue;
      yield { at: { kind: "file", path }, facts: { path } };
    }
  },
});
