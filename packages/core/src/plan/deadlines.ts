import { type ActionPlan, type DeadlineAnchor, type DeadlineRule, isMet, type PlanStep } from "./action-plan.ts";
import { type CalendarDate, endOfYear, moveDate } from "./calendar-date.ts";
import type { RegisteredSystem, SystemPeriod } from "./register.ts";
import type { HistoryOf } from "./step-history.ts";

export interface Deadline {
  readonly due: CalendarDate;
  /** The rule that gave it; none where the archive set the date. */
  readonly rule?: DeadlineRule;
}

/** What a deadline is counted from. */
export interface DeadlineContext {
  readonly plan: ActionPlan;
  readonly system: RegisteredSystem;
  readonly period?: SystemPeriod;
  readonly historyOf: HistoryOf;
}

/**
 * The day on which a step is due at the latest; the day itself is in time. A date that the archive has set holds against
 * the rules, sooner or later. Of the rules that apply and whose dates are known, the earliest holds.
 * `undefined`: nothing is due, or a date that is counted from is not known.
 */
export function deadlineOf(step: PlanStep, context: DeadlineContext): Deadline | undefined {
  const { system, period, historyOf } = context;
  const place = { system: system.id, step, ...(period === undefined ? {} : { period: period.id }) };
  const { until } = historyOf(place);
  if (until !== undefined) return { due: until };
  let earliest: Deadline | undefined;
  for (const rule of rulesFor(step, system)) {
    const due = dueBy(rule, context);
    if (due !== undefined && (earliest === undefined || due < earliest.due)) earliest = { due, rule };
  }
  return earliest;
}

/** The dates that would have to be known for a step to have a deadline, where it has rules and none can be counted. */
export function missingAnchors(step: PlanStep, context: DeadlineContext): readonly DeadlineAnchor[] {
  const rules = rulesFor(step, context.system);
  if (rules.length === 0 || deadlineOf(step, context) !== undefined) return [];
  return [...new Set(rules.flatMap(({ from }) => from))];
}

function rulesFor(step: PlanStep, system: RegisteredSystem): readonly DeadlineRule[] {
  return step.deadlines.filter(({ appliesTo }) => isMet(appliesTo, system));
}

function dueBy(rule: DeadlineRule, context: DeadlineContext): CalendarDate | undefined {
  for (const anchor of rule.from) {
    const date = dateOf(anchor, context);
    if (date === undefined) continue;
    const start = rule.isFromYearEnd === true ? endOfYear(date) : date;
    const due = moveDate(start, rule.span, rule.direction);
    return rule.notBefore !== undefined && due < rule.notBefore ? rule.notBefore : due;
  }
  return undefined;
}

function dateOf(anchor: DeadlineAnchor, context: DeadlineContext): CalendarDate | undefined {
  const { system, period } = context;
  switch (anchor) {
    case "in-use":
      return system.inUse;
    case "end-of-use":
      return system.endOfUse;
    case "planned-deletion":
      return system.plannedDeletion;
    case "period-end":
      return period?.to;
    case "newest-record":
      return period === undefined ? system.newestRecord : period.newestRecord;
    default:
      return dateOfStep(anchor.slice("step:".length), context);
  }
}

function dateOfStep(id: string, { plan, system, period, historyOf }: DeadlineContext): CalendarDate | undefined {
  const step = plan.steps.find((known) => known.id === id);
  if (step === undefined) return undefined;
  return historyOf({ system: system.id, step, ...(period === undefined ? {} : { period: period.id }) }).last?.on;
}
