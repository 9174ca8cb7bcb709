import type { ActionPlan, PlanStep } from "./action-plan.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { DoneEvent, RegisterEvent, SystemRegister, WaivedEvent } from "./register.ts";

/** A step of a system, in a period where the step is done for each. */
export interface StepPlace {
  readonly system: string;
  readonly step: PlanStep;
  readonly period?: string;
}

/** What has happened in one place. */
export interface StepHistory {
  /** By which the step stands. */
  readonly done?: DoneEvent;
  /** The last time that it was done, also where it does not stand by that: it came to nothing, or was opened again. */
  readonly last?: DoneEvent;
  readonly waived?: WaivedEvent;
  /** The date that the archive has set. */
  readonly until?: CalendarDate;
}

/** Asks what has happened. */
export type HistoryOf = (place: StepPlace) => StepHistory;

/** Events that hold: none that another took back; the earliest day first, and within a day as they were recorded. */
export function eventsInForce(events: readonly RegisterEvent[]): readonly RegisterEvent[] {
  const voided = new Set(events.flatMap((event) => (event.kind === "void" ? [event.voids] : [])));
  const seen = new Set<string>();
  const standing = events.filter((event) => {
    if (event.kind === "void" || voided.has(event.id) || seen.has(event.id)) return false;
    seen.add(event.id);
    return true;
  });
  return standing.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Sorts the events once, so that each place can be asked for quickly. */
export function createHistory(plan: ActionPlan, register: Pick<SystemRegister, "events">): HistoryOf {
  const bySystem = Map.groupBy(eventsInForce(register.events), ({ system }) => system);
  return ({ system, step, period }) => {
    const events = bySystem.get(system) ?? [];
    const isHere = (event: { readonly step: string; readonly period?: string }): boolean =>
      event.step === step.id && (step.per === "system" || event.period === period);
    const last = events.findLast((event) => event.kind === "done" && isHere(event));
    const waived = events.findLast((event) => event.kind === "waived" && isHere(event));
    const until = events.findLast((event) => {
      if (event.kind === "deadline") return isHere(event);
      if (event.kind !== "done" || event.until === undefined) return false;
      const setter = plan.steps.find(({ id }) => id === event.step);
      return setter?.setsDeadlineOf === step.id && (event.period === undefined || event.period === period);
    });
    const isStanding = last?.kind === "done" && !isReopened(last, { events, step, period, plan });
    return {
      ...(last?.kind === "done" ? { last } : {}),
      ...(isStanding ? { done: last } : {}),
      ...(waived?.kind === "waived" ? { waived } : {}),
      ...(until?.kind === "deadline" || until?.kind === "done"
        ? until.until === undefined
          ? {}
          : { until: until.until }
        : {}),
    };
  };
}

/**
 * Whether a doing of a step does not count any more: its outcome opened something again, a later one opened this step, or
 * the step that it lapses to was done once more.
 */
function isReopened(
  done: DoneEvent,
  {
    events,
    step,
    period,
    plan,
  }: {
    readonly events: readonly RegisterEvent[];
    readonly step: PlanStep;
    readonly period: string | undefined;
    readonly plan: ActionPlan;
  },
): boolean {
  const own = step.outcomes?.find(({ id }) => id === done.outcome);
  if (own?.reopens !== undefined) return true;
  return events.slice(events.indexOf(done) + 1).some((later) => {
    if (later.kind !== "done") return false;
    if (later.step === step.lapsesTo) return true;
    if (later.period !== undefined && period !== undefined && later.period !== period) return false;
    const outcomes = plan.steps.find(({ id }) => id === later.step)?.outcomes ?? [];
    return outcomes.some(({ id, reopens }) => id === later.outcome && reopens?.includes(step.id) === true);
  });
}
