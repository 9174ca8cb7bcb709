import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereAll, whereBagInfo, whereRecommended } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** One blank stands after the colon, and none before it. Its meaning is clear without, and common tools are careless of
 * it: therefore a warning. */
export const bagInfoBlanks: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/bag-info-blanks"),
  severity: "warning",
  clause: bagItClause("2.2.2"),
  applies: whereAll(whereBagInfo, whereRecommended),
  *check({ bagInfo, declaration }) {
    if (declaration.version.areBlanksAroundColonFree) return;
    for (const { line, problem, text } of bagInfo?.faults ?? []) {
      if (problem !== "blanks") continue;
      yield { at: { kind: "line", path: declaration.version.infoFile, line }, facts: { text: quoted(text) } };
    }
  },
});
