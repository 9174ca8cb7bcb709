import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereHashed, whereTagManifests } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { checksumFacts } from "../checksum-facts.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, tagManifests } from "../remark-faults.ts";

/** Every tag file has the checksum that each tag manifest gives it. */
export const tagChecksumMismatch: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/tag-checksum-mismatch"),
  severity: "error",
  clause: bagItClause("3"),
  applies: whereAll(whereTagManifests, whereHashed),
  check: checkRemarks(tagManifests, ["mismatch"], checksumFacts),
});
