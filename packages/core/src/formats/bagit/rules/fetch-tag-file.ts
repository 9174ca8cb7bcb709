import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** `fetch.txt` lists payload files alone. */
export const fetchTagFile: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-tag-file"),
  severity: "error",
  clause: bagItClause("2.2.3"),
  applies: whereFetched,
  check: checkFetchRows("tag-file"),
});
