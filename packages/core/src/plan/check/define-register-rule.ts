import { asRuleId } from "../../model/finding.ts";
import type { Severity } from "../../model/severity.ts";
import { defineRule, type Fault, type Rule } from "../../rules/define-rule.ts";
import { isReadable, type ReadableContext, type RegisterContext } from "./register-context.ts";

/** A rule over a register that could be read, and its plan. Where they could not, it is not run. */
export function registerRule(
  slug: string,
  severity: Severity,
  check: (context: ReadableContext) => Iterable<Fault>,
): Rule<RegisterContext> {
  return defineRule({
    id: asRuleId(`plan/${slug}`),
    severity,
    needs: [asRuleId("plan/register"), asRuleId("plan/plan")],
    check: (context: RegisterContext) => (isReadable(context) ? check(context) : []),
  });
}
