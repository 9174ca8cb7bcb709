import { asRuleId } from "../../model/finding.ts";
import { defineRule, type Rule } from "../../rules/define-rule.ts";
import { eventIdOf } from "../event-id.ts";
import { registerRule } from "./define-register-rule.ts";
import { atLine, dataFault, type RegisterContext } from "./register-context.ts";

/** Whether the files can be read, and hold what was recorded. */
export const READING_RULES: readonly Rule<RegisterContext>[] = [
  defineRule({
    id: asRuleId("plan/register"),
    severity: "error",
    check: ({ registerFaults, paths }: RegisterContext) =>
      registerFaults.map((fault) => dataFault(paths.register, fault)),
  }),
  defineRule({
    id: asRuleId("plan/plan"),
    severity: "error",
    needs: [asRuleId("plan/register")],
    check: ({ planFaults }: RegisterContext) => planFaults.map(({ path, fault }) => dataFault(path, fault)),
  }),
  defineRule({
    id: asRuleId("plan/event-malformed"),
    severity: "error",
    check: ({ eventFaults, paths }: RegisterContext) => eventFaults.map((fault) => dataFault(paths.events, fault)),
  }),
  registerRule("event-altered", "error", function* (context) {
    for (const { line, event } of context.lines) {
      const expected = eventIdOf(event);
      if (event.id !== expected) yield { at: atLine(context, line), facts: { id: event.id, expected } };
    }
  }),
  registerRule("event-twice", "info", function* (context) {
    const seen = new Map<string, number>();
    for (const { line, event } of context.lines) {
      const first = seen.get(event.id);
      if (first === undefined) seen.set(event.id, line);
      else yield { at: atLine(context, line), facts: { id: event.id, first } };
    }
  }),
];
