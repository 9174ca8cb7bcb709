import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, payloadManifests } from "../remark-faults.ts";

/** Every file that a payload manifest lists is in the bag. */
export const fileMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/file-missing"),
  severity: "error",
  clause: bagItClause("3"),
  check: checkRemarks(payloadManifests, ["missing"]),
});
