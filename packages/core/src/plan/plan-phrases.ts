import type { Translate } from "../model/language.ts";
import { type CalendarDate, spanBetween } from "./calendar-date.ts";
import { cellsOf } from "./cells.ts";
import type { PlanStanding, RowStanding, StepStanding, StepState } from "./standing.ts";

/** A sign for each state, so that nothing is told by colour alone. All are one column wide. */
export const STATE_SIGNS: Readonly<Record<StepState, string>> = {
  done: "✓",
  waived: "~",
  "not-applicable": "–",
  lapsed: "↺",
  overdue: "!",
  soon: "»",
  open: "→",
  blocked: "·",
};

/** "1 year, 2 months and 3 days" between two days, the first being earlier. */
function spanParts(from: CalendarDate, to: CalendarDate, translate: Translate): readonly string[] {
  const { years, months, days } = spanBetween(from, to);
  const parts = [
    ["span/years", years],
    ["span/months", months],
    ["span/days", days],
  ] as const;
  return parts.filter(([, count]) => count > 0).map(([key, count]) => translate(key, { count }));
}

/** How far a day is from today: "2 months late", "in 3 days", "today". */
export function sayDistance(due: CalendarDate, today: CalendarDate, translate: Translate): string {
  if (due === today) return translate("span/today");
  return due < today
    ? translate("span/late", { parts: spanParts(due, today, translate) })
    : translate("span/left", { parts: spanParts(today, due, translate) });
}

/** How long after its deadline something was done, or is still not done. */
export function sayDelay(due: CalendarDate, until: CalendarDate, translate: Translate): string {
  return translate("span/plain", { parts: spanParts(due, until, translate) });
}

export function sayDay(day: CalendarDate, translate: Translate): string {
  return translate("day/long", { day });
}

/** The system's name, with the period where there is one. */
export function rowName({ system, period }: Pick<RowStanding, "system" | "period">, translate: Translate): string {
  return period === undefined ? system.name : translate("table/row", { system: system.name, period: period.id });
}

/** One sentence of numbers: systems, steps that are overdue, deliveries due within a year. */
export function sayCounts(standing: PlanStanding, translate: Translate): string {
  const { systems, overdue, year } = countsOf(standing);
  return translate("table/counts", { systems, overdue, year });
}

export function countsOf(standing: PlanStanding): {
  readonly systems: number;
  readonly overdue: number;
  readonly finished: number;
  /** Deliveries that are due within a year from today, or are late. */
  readonly year: number;
} {
  const { rows, register, today, plan } = standing;
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  const isOpenUntil = (cell: StepStanding | undefined): boolean =>
    cell?.done === undefined && cell?.deadline !== undefined && cell.deadline.due <= nextYear;
  return {
    systems: register.systems.length,
    overdue: overdueOf(standing).length,
    finished: rows.filter(
      ({ next, steps }) => next === undefined && steps.every(({ blockedBy }) => blockedBy.length === 0),
    ).length,
    year: rows.filter(({ steps }) => isOpenUntil(steps.find(({ step }) => step.id === plan.delivery))).length,
  };
}

/** What is overdue or came too late, the oldest first. */
export function overdueOf(standing: PlanStanding): readonly (readonly [RowStanding, StepStanding])[] {
  const late = [...cellsOf(standing)].filter(([, { state }]) => state === "overdue" || state === "lapsed");
  return late.sort(([, a], [, b]) => ((a.deadline?.due ?? "") < (b.deadline?.due ?? "") ? -1 : 1));
}
