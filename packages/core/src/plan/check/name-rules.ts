import type { Fault, Rule } from "../../rules/define-rule.ts";
import { isMet } from "../action-plan.ts";
import type { EventLine } from "../parse-register.ts";
import { registerRule } from "./define-register-rule.ts";
import { atLine, atSystem, findStep, type ReadableContext, type RegisterContext } from "./register-context.ts";

/** Whether what events name is there, and may do what they say. */
export const NAME_RULES: readonly Rule<RegisterContext>[] = [
  registerRule("system-twice", "error", function* (context) {
    const seen = new Set<string>();
    for (const system of context.register.systems) {
      if (seen.has(system.id)) yield { at: atSystem(context, system), facts: { name: system.id } };
      seen.add(system.id);
      const periods = system.periods ?? [];
      for (const [index, { id }] of periods.entries()) {
        if (periods.findIndex((other) => other.id === id) < index) {
          yield { at: atSystem(context, system), facts: { name: `${system.id} ${id}` } };
        }
      }
    }
  }),
  registerRule("name-unknown", "error", function* (context) {
    for (const line of context.lines) yield* unknownNames(context, line);
  }),
  registerRule("period-missing", "error", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.kind === "void" || event.period !== undefined) continue;
      const step = findStep(context, event.step);
      const system = context.register.systems.find(({ id }) => id === event.system);
      if (step?.per !== "period" || !system?.periods?.length) continue;
      const facts = { step: context.say(step.titles), periods: system.periods.map(({ id }) => id) };
      yield { at: atLine(context, line), facts };
    }
  }),
  registerRule("role-wrong", "error", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.kind === "void") continue;
      const step = findStep(context, event.step);
      const role = context.plan.roles.find(({ id }) => id === event.by.role);
      if (step === undefined || role === undefined) continue;
      const isAllowed = event.kind === "done" ? role.id === step.role : role.side === "archive";
      if (isAllowed) continue;
      const allowed = context.plan.roles
        .filter(({ id, side }) => (event.kind === "done" ? id === step.role : side === "archive"))
        .map(({ titles }) => context.say(titles));
      yield {
        at: atLine(context, line),
        facts: { step: context.say(step.titles), role: context.say(role.titles), allowed },
      };
    }
  }),
  registerRule("outcome-missing", "error", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.kind !== "done" || event.outcome !== undefined) continue;
      const step = findStep(context, event.step);
      if (step?.outcomes === undefined) continue;
      const outcomes = step.outcomes.map(({ id }) => id);
      yield { at: atLine(context, line), facts: { step: context.say(step.titles), outcomes } };
    }
  }),
  registerRule("not-applicable", "warning", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.kind !== "done") continue;
      const step = findStep(context, event.step);
      const system = context.register.systems.find(({ id }) => id === event.system);
      if (step === undefined || system === undefined || isMet(step.appliesTo, system)) continue;
      yield { at: atLine(context, line), facts: { step: context.say(step.titles), system: system.name } };
    }
  }),
];

function* unknownNames(context: ReadableContext, { line, event }: EventLine): Iterable<Fault> {
  const unknown = (what: string, name: string): Fault => ({ at: atLine(context, line), facts: { what, name } });
  const { register, plan } = context;
  const system = register.systems.find(({ id }) => id === event.system);
  if (system === undefined) yield unknown("system", event.system);
  if (!plan.roles.some(({ id }) => id === event.by.role)) yield unknown("role", event.by.role);
  if (event.kind === "void") {
    const isKnown = register.events.some(({ id, kind }) => id === event.voids && kind !== "void");
    if (!isKnown) yield unknown("event", event.voids);
    return;
  }
  const step = findStep(context, event.step);
  if (step === undefined) yield unknown("step", event.step);
  const { period } = event;
  if (period !== undefined && system !== undefined && !system.periods?.some(({ id }) => id === period)) {
    yield unknown("period", period);
  }
  if (step === undefined) return;
  if (event.kind === "done" && event.outcome !== undefined && !step.outcomes?.some(({ id }) => id === event.outcome)) {
    yield unknown("outcome", event.outcome);
  }
  for (const { id } of event.evidence ?? []) {
    if (event.kind === "done" && !step.evidence.some((demand) => demand.id === id)) yield unknown("evidence", id);
  }
}
