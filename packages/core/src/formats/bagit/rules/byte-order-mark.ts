import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";

/** A tag file in UTF-8 does not begin with a byte order mark. */
export const byteOrderMark: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/byte-order-mark"),
  severity: "error",
  clause: bagItClause("2.3"),
  *check(bag) {
    for (const { path, hasUtf8Mark } of bag.tagTexts) {
      if (hasUtf8Mark) yield { at: { kind: "file", path }, facts: { path } };
    }
  },
});
