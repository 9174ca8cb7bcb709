import type { Rule } from "../../rules/define-rule.ts";
import { isMet } from "../action-plan.ts";
import { registerRule } from "./define-register-rule.ts";
import { atLine, findStep, type RegisterContext } from "./register-context.ts";

/** Whether what shows that a step was done is named, and is there. */
export const EVIDENCE_RULES: readonly Rule<RegisterContext>[] = [
  registerRule("evidence-missing", "error", function* (context) {
    for (const { line, event } of context.lines) {
      if (event.kind !== "done") continue;
      const step = findStep(context, event.step);
      const system = context.register.systems.find(({ id }) => id === event.system);
      if (step === undefined || system === undefined) continue;
      for (const { id, titles, isRequired, appliesTo, outcomes } of step.evidence) {
        if (!isRequired || !isMet(appliesTo, system)) continue;
        if (outcomes !== undefined && !outcomes.includes(event.outcome ?? "")) continue;
        if (event.evidence?.some((given) => given.id === id)) continue;
        const facts = { step: context.say(step.titles), system: system.name, id, title: context.say(titles) };
        yield { at: atLine(context, line), facts };
      }
    }
  }),
  registerRule("evidence-absent", "error", function* (context) {
    for (const { line, event } of context.lines) {
      for (const { path } of event.evidence ?? []) {
        if (path !== undefined && context.files.get(path) === undefined) {
          yield { at: atLine(context, line), facts: { path } };
        }
      }
    }
  }),
  registerRule("evidence-changed", "error", function* (context) {
    for (const { line, event } of context.lines) {
      for (const { path, sha256 } of event.evidence ?? []) {
        const found = path === undefined ? undefined : context.files.get(path);
        if (path === undefined || sha256 === undefined || found === undefined || found === sha256) continue;
        yield { at: atLine(context, line), facts: { path, stated: sha256, found } };
      }
    }
  }),
];
