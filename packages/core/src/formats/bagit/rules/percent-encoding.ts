import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { allManifests, checkRemarks } from "../remark-faults.ts";

/** A percent sign in a path is written `%25`. Since common tools do not, a path that is clear all the same is a warning. */
export const percentEncoding: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/percent-encoding"),
  severity: "warning",
  clause: bagItClause("2.1.3"),
  check: checkRemarks(allManifests, ["bare-percent"]),
});
