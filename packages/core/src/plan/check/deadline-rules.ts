import type { Rule } from "../../rules/define-rule.ts";
import type { DeadlineAnchor } from "../action-plan.ts";
import { cellsOf } from "../cells.ts";
import { registerRule } from "./define-register-rule.ts";
import { atSystem, namesOf, type RegisterContext } from "./register-context.ts";

/** Whether deadlines are kept, and can be counted. */
export const DEADLINE_RULES: readonly Rule<RegisterContext>[] = [
  registerRule("lapsed", "error", function* (context) {
    for (const [row, { step, state, deadline, done }] of cellsOf(context.standing)) {
      if (state !== "lapsed" || deadline === undefined || done === undefined) continue;
      const again = context.plan.steps.find(({ id }) => id === step.lapsesTo);
      const facts = { due: deadline.due, on: done.on, again: again === undefined ? "" : context.say(again.titles) };
      yield { at: atSystem(context, row.system), facts: { ...namesOf(context, { ...row, step }), ...facts } };
    }
  }),
  registerRule("overdue", "warning", function* (context) {
    for (const [row, { step, state, deadline, lateDays = 0 }] of cellsOf(context.standing)) {
      if (state !== "overdue" || deadline === undefined) continue;
      const facts = { ...namesOf(context, { ...row, step }), due: deadline.due, days: lateDays };
      yield { at: atSystem(context, row.system), facts };
    }
  }),
  registerRule("date-unknown", "warning", function* (context) {
    for (const [row, { step, unknownDates }] of cellsOf(context.standing)) {
      if (unknownDates.length === 0) continue;
      yield {
        at: atSystem(context, row.system),
        facts: { ...namesOf(context, { ...row, step }), dates: unknownDates.map(fieldOf) },
      };
    }
  }),
];

/** What a date is called in the register. */
function fieldOf(anchor: DeadlineAnchor): string {
  switch (anchor) {
    case "in-use":
      return "inUse";
    case "end-of-use":
      return "endOfUse";
    case "planned-deletion":
      return "plannedDeletion";
    case "period-end":
      return "periods";
    case "newest-record":
      return "newestRecord";
    default:
      return anchor;
  }
}
