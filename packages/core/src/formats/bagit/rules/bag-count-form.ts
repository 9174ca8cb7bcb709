import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** The count is written `N of T`, with T a question mark where it is not known. */
export const bagCountForm: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/bag-count-form"),
  severity: "warning",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration }) {
    for (const { line, value } of elementsOf(bagInfo, "Bag-Count")) {
      const [, ordinal = "", total = ""] = /^([1-9][0-9]{0,8}) of ([1-9][0-9]{0,8}|\?)$/.exec(value) ?? [];
      if (ordinal !== "" && (total === "?" || Number(ordinal) <= Number(total))) continue;
      yield { at: { kind: "line", path: declaration.version.infoFile, line }, facts: { value: quoted(value) } };
    }
  },
});
