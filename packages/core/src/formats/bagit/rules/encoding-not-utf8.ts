import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereRecommended } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";
import { DECLARATION_FILE } from "../layout.ts";

/** Tag files are best in UTF-8. */
export const encodingNotUtf8: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/encoding-not-utf8"),
  severity: "warning",
  clause: bagItClause("2.1.1"),
  needs: [asRuleId("bagit/declaration-missing")],
  applies: whereRecommended,
  *check({ declaration }) {
    if (!declaration.isEncodingKnown || declaration.encoding.isUtf8) return;
    yield {
      at: { kind: "line", path: DECLARATION_FILE, line: 2 },
      facts: { encoding: quoted(declaration.declaredEncoding ?? "") },
    };
  },
});
