import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** Without a tag manifest nobody sees a change in the metadata or in the manifests themselves. */
export const tagManifestMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-manifest-missing"),
  severity: "info",
  clause: bagItClause("2.2.1"),
  *check(bag) {
    if (bag.tagManifests.length === 0) yield { at: { kind: "package" } };
  },
});
