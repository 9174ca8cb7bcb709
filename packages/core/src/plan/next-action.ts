import type { PlanStep } from "./action-plan.ts";
import type { CalendarDate } from "./calendar-date.ts";
import type { StepStanding } from "./standing.ts";

/** What is to be done next, of what can be done now. */
export interface NextAction {
  readonly step: PlanStep;
  /** The step was done before, and another that hangs on it came too late or not at all: it is done again. */
  readonly isAgain: boolean;
  /** The step's own deadline, or the day by which those that build on it need it. */
  readonly by?: CalendarDate;
  /** Days that it is late already. */
  readonly lateDays?: number;
}

/** The most urgent of the steps that nothing blocks: the one needed soonest, and of two the earlier in the plan. */
export function nextActionOf(steps: readonly StepStanding[]): NextAction | undefined {
  const ready = steps.filter(({ state, blockedBy }) => {
    return (
      blockedBy.length === 0 && (state === "overdue" || state === "soon" || state === "open" || state === "lapsed")
    );
  });
  const [first] = ready.toSorted((a, b) => compareDates(a.neededBy, b.neededBy));
  if (first === undefined) return undefined;
  const { step, state, neededBy, lateDays } = first;
  const isTooLate = state === "overdue" || state === "lapsed";
  const again = isTooLate ? steps.find((other) => other.step.id === step.lapsesTo) : undefined;
  const more = {
    ...(neededBy === undefined ? {} : { by: neededBy }),
    ...(lateDays === undefined ? {} : { lateDays }),
  };
  return again === undefined ? { step, isAgain: false, ...more } : { step: again.step, isAgain: true, ...more };
}

function compareDates(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
