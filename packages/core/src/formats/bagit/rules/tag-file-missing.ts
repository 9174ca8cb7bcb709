import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, tagManifests } from "../remark-faults.ts";

/** Every file that a tag manifest lists is in the bag. */
export const tagFileMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-file-missing"),
  severity: "error",
  clause: bagItClause("3"),
  applies: whereTagManifests,
  check: checkRemarks(tagManifests, ["missing"]),
});
