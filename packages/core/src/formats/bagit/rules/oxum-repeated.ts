import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";

/** `Payload-Oxum` is given once. */
export const oxumRepeated: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/oxum-repeated"),
  severity: "error",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration }) {
    for (const { line } of elementsOf(bagInfo, "Payload-Oxum").slice(1)) {
      yield { at: { kind: "line", path: declaration.version.infoFile, line } };
    }
  },
});
