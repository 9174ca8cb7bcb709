import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereBagInfo, whereRecommended } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";

const SINGLE = ["Bagging-Date", "Bag-Size", "Bag-Group-Identifier", "Bag-Count"];

/** Some elements are given once. */
export const elementRepeated: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/element-repeated"),
  severity: "warning",
  clause: bagItClause("2.2.2"),
  applies: whereAll(whereBagInfo, whereRecommended),
  *check({ bagInfo, declaration }) {
    for (const label of SINGLE) {
      for (const { line } of elementsOf(bagInfo, label).slice(1)) {
        yield { at: { kind: "line", path: declaration.version.infoFile, line }, facts: { label } };
      }
    }
  },
});
