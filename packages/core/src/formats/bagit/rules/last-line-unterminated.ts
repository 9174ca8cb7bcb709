import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** The last line of a tag file has an end too, so that a cut file can be told from a whole one. */
export const lastLineUnterminated: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/last-line-unterminated"),
  severity: "info",
  clause: bagItClause("2.3"),
  *check(bag) {
    for (const { path, isUnterminated } of bag.tagTexts) {
      if (isUnterminated) yield { at: { kind: "file", path }, facts: { path } };
    }
  },
});
