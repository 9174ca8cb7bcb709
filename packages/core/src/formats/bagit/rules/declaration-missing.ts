import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** Every bag has a file `bagit.txt` in its base directory. */
export const declarationMissing: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/declaration-missing"),
  severity: "error",
  clause: bagItClause("2.1.1"),
  *check(bag) {
    if (!bag.declaration.isPresent) yield { at: { kind: "package" } };
  },
});
