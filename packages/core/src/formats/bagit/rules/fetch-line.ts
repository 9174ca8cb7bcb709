import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** A line is an absolute URL, a length or `-`, and a path. */
export const fetchLine: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-line"),
  severity: "error",
  clause: bagItClause("2.2.3"),
  applies: whereFetched,
  check: checkFetchRows("malformed"),
});
