import { type ActionPlan, type DeadlineAnchor, isMet, type PlanStep } from "./action-plan.ts";
import { type CalendarDate, daysBetween, moveDate } from "./calendar-date.ts";
import { type Deadline, deadlineOf, missingAnchors } from "./deadlines.ts";
import { type NextAction, nextActionOf } from "./next-action.ts";
import type { DoneEvent, RegisteredSystem, SystemPeriod, SystemRegister } from "./register.ts";
import { createHistory, type HistoryOf } from "./step-history.ts";

/** How a step stands. `lapsed`: it was done too late, and what it rests on must be done again. */
export const STEP_STATES = [
  "done",
  "waived",
  "not-applicable",
  "lapsed",
  "overdue",
  "soon",
  "open",
  "blocked",
] as const;

export type StepState = (typeof STEP_STATES)[number];

export interface StepStanding {
  readonly step: PlanStep;
  readonly state: StepState;
  readonly deadline?: Deadline;
  /** Days past the deadline: until today, or until it was done. */
  readonly lateDays?: number;
  /** The latest day by which steps that build on this one would still be in time. */
  readonly neededBy?: CalendarDate;
  readonly done?: DoneEvent;
  /** Steps that must stand first. Where there are any, nobody can do this one yet. */
  readonly blockedBy: readonly PlanStep[];
  /** Dates that have to be registered before a deadline can be counted. */
  readonly unknownDates: readonly DeadlineAnchor[];
}

/** One line of the table: a system, or one of its periods. */
export interface RowStanding {
  readonly system: RegisteredSystem;
  readonly period?: SystemPeriod;
  /** In the plan's order; steps that are done once for the system stand in each of its rows. */
  readonly steps: readonly StepStanding[];
  readonly next?: NextAction;
}

export interface PlanStanding {
  readonly plan: ActionPlan;
  readonly register: SystemRegister;
  readonly today: CalendarDate;
  readonly rows: readonly RowStanding[];
}

export interface StandingOptions {
  readonly today: CalendarDate;
  /** A step that is due within so many days is `soon`; 30 by default. */
  readonly soonDays?: number;
}

/**
 * Computes how every step of every system stands on a day: what is done, what is due, what waits for what.
 * It reads nothing but what it is given, and the same gives the same.
 */
export function standingOf(plan: ActionPlan, register: SystemRegister, options: StandingOptions): PlanStanding {
  const historyOf = createHistory(plan, register);
  const rows = register.systems.flatMap((system) => {
    const periods = system.periods?.length ? system.periods : [undefined];
    return periods.map((period) =>
      rowOf({ plan, system, historyOf, ...(period === undefined ? {} : { period }) }, options),
    );
  });
  return { plan, register, today: options.today, rows };
}

interface RowContext {
  readonly plan: ActionPlan;
  readonly system: RegisteredSystem;
  readonly period?: SystemPeriod;
  readonly historyOf: HistoryOf;
}

function rowOf(context: RowContext, { today, soonDays = 30 }: StandingOptions): RowStanding {
  const { plan, system, period } = context;
  const found = new Map<string, StepStanding>();
  const ended = new Set<string>();
  const soonUntil = moveDate(today, { days: soonDays }, "after");
  for (const step of plan.steps) {
    const standing = stepOf(step, { ...context, today, soonUntil, found, ended });
    found.set(step.id, standing);
    const outcome = step.outcomes?.find(({ id }) => id === standing.done?.outcome);
    if (outcome?.isEnd === true || step.after.some((id) => ended.has(id))) ended.add(step.id);
  }
  const steps = withNeededBy([...found.values()]);
  const next = nextActionOf(steps);
  return { system, ...(period === undefined ? {} : { period }), steps, ...(next === undefined ? {} : { next }) };
}

function stepOf(
  step: PlanStep,
  context: RowContext & {
    readonly today: CalendarDate;
    readonly soonUntil: CalendarDate;
    readonly found: ReadonlyMap<string, StepStanding>;
    readonly ended: ReadonlySet<string>;
  },
): StepStanding {
  const { system, period, historyOf, today, soonUntil, found, ended } = context;
  const { done, waived } = historyOf({
    system: system.id,
    step,
    ...(period === undefined ? {} : { period: period.id }),
  });
  const blockedBy = step.after.flatMap((id) => {
    const before = found.get(id);
    return before === undefined || isStanding(before.state) ? [] : [before.step];
  });
  const deadline = deadlineOf(step, context);
  const frame = { step, blockedBy, ...(deadline === undefined ? {} : { deadline }) };
  const late = (on: CalendarDate): { readonly lateDays?: number } =>
    deadline !== undefined && on > deadline.due ? { lateDays: daysBetween(deadline.due, on) } : {};
  if (done !== undefined) {
    const isLapsed = step.lapsesTo !== undefined && deadline !== undefined && done.on > deadline.due;
    return { ...frame, state: isLapsed ? "lapsed" : "done", done, ...late(done.on), unknownDates: [] };
  }
  if (waived !== undefined) return { ...frame, state: "waived", unknownDates: [] };
  if (!isMet(step.appliesTo, system) || step.after.some((id) => ended.has(id))) {
    return { step, blockedBy: [], state: "not-applicable", unknownDates: [] };
  }
  const unknownDates = blockedBy.length > 0 ? [] : missingAnchors(step, context);
  return { ...frame, state: stateOf(), ...late(today), unknownDates };

  function stateOf(): StepState {
    if (deadline !== undefined && deadline.due < today) return "overdue";
    if (blockedBy.length > 0) return "blocked";
    return deadline !== undefined && deadline.due <= soonUntil ? "soon" : "open";
  }
}

/** Whether steps that build on one in this state may be done. */
export function isStanding(state: StepState): boolean {
  return state === "done" || state === "waived" || state === "not-applicable";
}

/** Steps without a deadline of their own are needed by the earliest of those that build on them. */
function withNeededBy(steps: readonly StepStanding[]): readonly StepStanding[] {
  const needed = new Map<string, CalendarDate>();
  for (const { step, state, deadline } of [...steps].reverse()) {
    if (isStanding(state)) continue;
    const by = earliest([deadline?.due, needed.get(step.id)]);
    if (by === undefined) continue;
    needed.set(step.id, by);
    for (const id of step.after) {
      const sooner = earliest([needed.get(id), by]);
      if (sooner !== undefined) needed.set(id, sooner);
    }
  }
  return steps.map((standing) => {
    const by = needed.get(standing.step.id);
    return by === undefined || isStanding(standing.state) ? standing : { ...standing, neededBy: by };
  });
}

function earliest(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return dates.filter((date) => date !== undefined).sort()[0];
}
