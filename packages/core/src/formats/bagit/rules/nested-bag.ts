import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** A bag within the payload is payload: its files are verified, and not its own rules. */
export const nestedBag: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/nested-bag"),
  severity: "info",
  clause: bagItClause("2.1.2"),
  *check({ contents }) {
    for (let id = 0; id < contents.nestedDeclarations.size; id++) {
      const path = contents.nestedDeclarations.at(id);
      yield { at: { kind: "file", path }, facts: { path, folder: path.slice(0, path.lastIndexOf("/")) } };
    }
  },
});
