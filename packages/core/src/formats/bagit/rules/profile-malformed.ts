import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereProfiled } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { profileClause } from "../clauses.ts";
import { quoted, selector } from "../fact-texts.ts";

/** The BagIt Profile itself is in order. Fields that it invents are passed over. */
export const profileMalformed: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/profile-malformed"),
  severity: "error",
  clause: profileClause("BagIt-Profile-Info"),
  applies: whereProfiled,
  *check({ profile }) {
    for (const { problem, field, detail } of profile?.faults ?? []) {
      const fault = {
        at: { kind: "package" },
        facts: { problem: selector(problem), field: quoted(field), detail: quoted(detail) },
      } as const;
      yield problem === "unknown" ? { ...fault, severity: "info" } : fault;
    }
  },
});
