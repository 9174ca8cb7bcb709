import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkRemarks, payloadManifests } from "../remark-faults.ts";

/** A payload manifest lists files under `data/` alone. */
export const listedOutsidePayload: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/listed-outside-payload"),
  severity: "error",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(payloadManifests, ["out-of-place"]),
});
