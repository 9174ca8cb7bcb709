import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, tagManifests } from "../remark-faults.ts";

/** A tag manifest lists neither payload files nor tag manifests. */
export const tagManifestEntry: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-manifest-entry"),
  severity: "error",
  clause: bagItClause("2.2.1"),
  applies: whereTagManifests,
  check: checkRemarks(tagManifests, ["out-of-place"]),
});
