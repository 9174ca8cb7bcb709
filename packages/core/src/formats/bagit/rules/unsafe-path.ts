import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** No path leads out of the bag, on any system. */
export const unsafePath: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/unsafe-path"),
  severity: "error",
  clause: bagItClause("5.1"),
  check: checkRemarks(allManifests, ["escape"], ({ against }) => ({ escape: against })),
});
