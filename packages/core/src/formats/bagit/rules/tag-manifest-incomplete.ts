import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** Every tag manifest lists every payload manifest. */
export const tagManifestIncomplete: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-manifest-incomplete"),
  severity: "error",
  clause: bagItClause("2.2.1"),
  applies: whereTagManifests,
  *check({ contents, manifests, tagManifests }) {
    for (const { path, listed } of tagManifests) {
      for (const manifest of manifests) {
        if ((listed[contents.inventory.indexOf(manifest.path)] ?? 0) > 0) continue;
        yield { at: { kind: "file", path }, facts: { path, missing: manifest.path } };
      }
    }
  },
});
