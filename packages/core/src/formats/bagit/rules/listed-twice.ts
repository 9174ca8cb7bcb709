import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A manifest lists a file once. The same line twice does no harm. */
export const listedTwice: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/listed-twice"),
  severity: "warning",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["repeated"]),
});
