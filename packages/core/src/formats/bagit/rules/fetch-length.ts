import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** A file that was fetched has the length that was announced. */
export const fetchLength: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-length"),
  severity: "warning",
  clause: bagItClause("5.3"),
  applies: whereFetched,
  check: checkFetchRows("length"),
});
