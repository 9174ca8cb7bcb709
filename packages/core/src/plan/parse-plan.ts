import { type CompiledSchema, compileSchema, type SchemaResult } from "../json/ajv.ts";
import type { DataFault } from "../json/fault.ts";
import type { ParsedText } from "../json/parse.ts";
import type { ActionPlan, PlanStep } from "./action-plan.ts";
import { ACTION_PLAN_SCHEMA } from "./data/action-plan-schema.ts";

/** What fits over a column of the table. */
const SHORT_TITLE_LENGTH = 14;

const schema: CompiledSchema<ActionPlan> = compileSchema<ActionPlan>(ACTION_PLAN_SCHEMA);

/** Reads a plan from a parsed text; each fault has its place. */
export function parseActionPlan(parsed: ParsedText): SchemaResult<ActionPlan> {
  const checked = schema.check(parsed);
  if (!checked.ok) return checked;
  const faults = planFaults(checked.value).map((fault) => ({
    ...fault,
    ...(parsed.ok ? parsed.locate(fault.pointer) : {}),
  }));
  return faults.length === 0 ? checked : { ok: false, faults };
}

/** What a schema cannot say: names that nothing has, steps that wait for later ones. */
export function planFaults(plan: ActionPlan): readonly DataFault[] {
  const faults: DataFault[] = [];
  const remark = (pointer: string, message: string): void => {
    faults.push({ kind: "schema", pointer, message });
  };
  const roles = new Set(plan.roles.map(({ id }) => id));
  const ids = new Set(plan.steps.map(({ id }) => id));
  if (ids.size < plan.steps.length) remark("/steps", "two steps have one id");
  if (!ids.has(plan.delivery)) remark("/delivery", `there is no step ${plan.delivery}`);
  const earlier = new Set<string>();
  for (const [index, step] of plan.steps.entries()) {
    const at = `/steps/${index}`;
    if (!roles.has(step.role)) remark(`${at}/role`, `there is no role ${step.role}`);
    for (const id of step.after) if (!earlier.has(id)) remark(`${at}/after`, `no earlier step is called ${id}`);
    for (const id of namesIn(step)) if (!ids.has(id)) remark(at, `there is no step ${id}`);
    if (step.lapsesTo !== undefined && !step.after.includes(step.lapsesTo)) {
      remark(`${at}/lapsesTo`, `the step does not come after ${step.lapsesTo}`);
    }
    if (step.per === "system" && plan.steps.some(({ id, per }) => step.after.includes(id) && per === "period")) {
      remark(`${at}/after`, "a step for the whole system cannot wait for one that is done for each period");
    }
    for (const [language, title] of Object.entries(step.shortTitles)) {
      if (title.length > SHORT_TITLE_LENGTH) {
        remark(`${at}/shortTitles/${language}`, `longer than ${SHORT_TITLE_LENGTH} characters`);
      }
    }
    earlier.add(step.id);
  }
  return faults;
}

/** Steps that are named anywhere in a step but in `after`. */
function namesIn(step: PlanStep): readonly string[] {
  return [
    ...step.deadlines.flatMap(({ from }) =>
      from.flatMap((anchor) => (anchor.startsWith("step:") ? [anchor.slice("step:".length)] : [])),
    ),
    ...(step.outcomes ?? []).flatMap(({ reopens }) => reopens ?? []),
    ...(step.lapsesTo === undefined ? [] : [step.lapsesTo]),
    ...(step.setsDeadlineOf === undefined ? [] : [step.setsDeadlineOf]),
  ];
}
