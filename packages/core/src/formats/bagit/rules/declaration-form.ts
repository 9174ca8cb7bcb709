import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import type { Bag } from "../bag.ts";
import { bagItClause } from "../clauses.ts";
import { quoted, selector } from "../fact-texts.ts";
import { DECLARATION_FILE } from "../layout.ts";

/** The declaration is two lines of a fixed form and order. What every reader understands all the same is a warning. */
export const declarationForm: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/declaration-form"),
  severity: "error",
  clause: bagItClause("2.1.1"),
  needs: [asRuleId("bagit/declaration-missing")],
  *check(bag) {
    for (const { line, problem, text } of bag.declaration.faults) {
      const fault = {
        at: { kind: "line", path: DECLARATION_FILE, line },
        facts: { line, problem: selector(problem), text: quoted(text) },
      } as const;
      yield problem === "loose-form" ? { ...fault, severity: "warning" } : fault;
    }
  },
});
