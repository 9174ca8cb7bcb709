import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereFetched } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { checkFetchRows } from "../fetch-faults.ts";

/** A URL is one that a receiver may ask for: over HTTP, of a public host, without a password. */
export const fetchUrl: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/fetch-url"),
  severity: "warning",
  clause: bagItClause("5.2"),
  applies: whereFetched,
  check: checkFetchRows("url"),
});
