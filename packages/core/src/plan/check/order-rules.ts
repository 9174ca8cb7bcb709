import type { Rule } from "../../rules/define-rule.ts";
import { standingOf } from "../standing.ts";
import { eventsInForce } from "../step-history.ts";
import { registerRule } from "./define-register-rule.ts";
import { atLine, atSystem, namesOf, type RegisterContext } from "./register-context.ts";

/** Whether what was recorded can have happened so: days, and the order of the steps. */
export const ORDER_RULES: readonly Rule<RegisterContext>[] = [
  registerRule("date-order", "error", function* (context) {
    for (const system of context.register.systems) {
      const { inUse, endOfUse, plannedDeletion, newestRecord, periods = [] } = system;
      const pairs = [
        ["inUse", inUse, "endOfUse", endOfUse],
        ["inUse", inUse, "plannedDeletion", plannedDeletion],
        ["inUse", inUse, "newestRecord", newestRecord],
        ...periods.flatMap(({ id, from, to, newestRecord: newest }) => [
          [`${id} from`, from, `${id} to`, to] as const,
          [`${id} from`, from, `${id} newestRecord`, newest] as const,
        ]),
      ] as const;
      for (const [first, start, second, end] of pairs) {
        if (start === undefined || end === undefined || start <= end) continue;
        yield { at: atSystem(context, system), facts: { system: system.name, first, start, second, end } };
      }
    }
  }),
  registerRule("date-in-future", "error", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.on <= context.today) continue;
      yield { at: atLine(context, line), facts: { on: event.on, today: context.today } };
    }
  }),
  registerRule("order", "error", function* (context) {
    const { plan, register, lines } = context;
    const lineOf = new Map(lines.map(({ line, event }) => [event.id, line]));
    for (const event of eventsInForce(register.events)) {
      const system = register.systems.find(({ id }) => id === event.system);
      if (event.kind !== "done" || system === undefined) continue;
      // As it stood at the end of that day without it: what happened on one day may have been in either order.
      const then = register.events.filter(
        ({ id, on, system: of, kind }) => of === system.id && id !== event.id && (on <= event.on || kind === "void"),
      );
      const { rows } = standingOf(plan, { ...register, systems: [system], events: then }, { today: event.on });
      for (const row of rows) {
        const cell = row.steps.find(({ step }) => step.id === event.step);
        if (cell === undefined || cell.blockedBy.length === 0) continue;
        if (cell.step.per === "period" && row.period?.id !== event.period) continue;
        yield {
          at: atLine(context, lineOf.get(event.id) ?? 1),
          facts: {
            ...namesOf(context, { ...row, step: cell.step }),
            on: event.on,
            missing: cell.blockedBy.map(({ titles }) => context.say(titles)),
          },
        };
        if (cell.step.per === "system") break;
      }
    }
  }),
];
