import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { DECLARATION_FILE } from "../layout.ts";

/** The character encoding is one that can be read. */
export const encodingUnknown: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/encoding-unknown"),
  severity: "error",
  clause: bagItClause("2.1.1"),
  needs: [asRuleId("bagit/declaration-missing")],
  *check({ declaration }) {
    if (declaration.declaredEncoding === undefined || declaration.isEncodingKnown) return;
    yield {
      at: { kind: "line", path: DECLARATION_FILE, line: 2 },
      facts: { encoding: quoted(declaration.declaredEncoding) },
    };
  },
});
