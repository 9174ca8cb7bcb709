import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted, selector } from "../fact-texts.ts";

/** A line of metadata is a label, a colon and a value, or goes on with the value before. */
export const bagInfoLine: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/bag-info-line"),
  severity: "error",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration }) {
    for (const { line, problem, text } of bagInfo?.faults ?? []) {
      if (problem === "blanks") continue;
      yield {
        at: { kind: "line", path: declaration.version.infoFile, line },
        facts: { problem: selector(problem), text: quoted(text) },
      };
    }
  },
});
