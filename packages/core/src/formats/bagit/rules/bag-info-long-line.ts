import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereBagInfo, whereRecommended } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { RECOMMENDED_LINE_LENGTH } from "../layout.ts";

/** Lines of metadata are not longer than a terminal is wide: for the eye alone. */
export const bagInfoLongLine: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/bag-info-long-line"),
  severity: "info",
  clause: bagItClause("2.2.2"),
  applies: whereAll(whereBagInfo, whereRecommended),
  *check({ bagInfo, declaration }) {
    for (const line of bagInfo?.longLines ?? []) {
      yield {
        at: { kind: "line", path: declaration.version.infoFile, line },
        facts: { limit: RECOMMENDED_LINE_LENGTH },
      };
    }
  },
});
