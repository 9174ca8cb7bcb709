import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** No path in `fetch.txt` leads out of the bag, on any system. */
export const fetchUnsafePath: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-unsafe-path"),
  severity: "error",
  clause: bagItClause("5.1"),
  applies: whereFetched,
  check: checkFetchRows("unsafe"),
});
