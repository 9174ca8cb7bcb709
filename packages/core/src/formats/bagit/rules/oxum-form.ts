import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf, parseOxum } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** `Payload-Oxum` is octets, a full stop, and files. */
export const oxumForm: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/oxum-form"),
  severity: "error",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration }) {
    for (const { line, value } of elementsOf(bagInfo, "Payload-Oxum")) {
      if (parseOxum(value) !== undefined) continue;
      yield { at: { kind: "line", path: declaration.version.infoFile, line }, facts: { value: quoted(value) } };
    }
  },
});
