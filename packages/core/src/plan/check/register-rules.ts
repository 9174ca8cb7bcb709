import type { Rule } from "../../rules/define-rule.ts";
import type { RuleSet } from "../../rules/rule-set.ts";
import { bindRules } from "../../rules/run-rules.ts";
import { DEADLINE_RULES } from "./deadline-rules.ts";
import { EVIDENCE_RULES } from "./evidence-rules.ts";
import { NAME_RULES } from "./name-rules.ts";
import { ORDER_RULES } from "./order-rules.ts";
import { READING_RULES } from "./reading-rules.ts";
import type { RegisterContext } from "./register-context.ts";

/** Everything that is checked of a register. */
export const REGISTER_RULES: readonly Rule<RegisterContext>[] = [
  ...READING_RULES,
  ...NAME_RULES,
  ...ORDER_RULES,
  ...EVIDENCE_RULES,
  ...DEADLINE_RULES,
];

export function bindRegisterRules(context: RegisterContext): RuleSet {
  return bindRules(REGISTER_RULES, context);
}
