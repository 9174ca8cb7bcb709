import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** A bag is complete once all that it says is to be fetched is there. */
export const notFetched: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/not-fetched"),
  severity: "error",
  clause: bagItClause("3"),
  applies: whereFetched,
  check: checkFetchRows("absent"),
});
