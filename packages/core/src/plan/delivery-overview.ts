import type { CalendarDate } from "./calendar-date.ts";
import { isStanding, type PlanStanding, type StepState } from "./standing.ts";

/** A delivery that an archive has to expect: one of each system, or of each of its periods. */
export interface ExpectedDelivery {
  readonly body: string;
  readonly system: string;
  readonly systemName: string;
  readonly period?: string;
  readonly due?: CalendarDate;
  readonly state: StepState;
  /** Days past its deadline. */
  readonly lateDays?: number;
  /** What the delivery is thought to hold. */
  readonly expectedBytes?: number;
  /** The step that is next, and who does it. */
  readonly next?: string;
  readonly role?: string;
}

/** How far an archive looks ahead: this year and so many after it. */
const OVERVIEW_YEARS = 5;

/**
 * The deliveries of a body that are late, or due this year or within the next five, the earliest first; last those for which
 * no deadline can be counted yet. What was delivered, or need not be, is left out.
 */
export function expectedDeliveries({ rows, plan, register, today }: PlanStanding): readonly ExpectedDelivery[] {
  const until = `${Number(today.slice(0, 4)) + OVERVIEW_YEARS}-12-31`;
  const expected = rows.flatMap(({ system, period, steps, next }): readonly ExpectedDelivery[] => {
    const cell = steps.find(({ step }) => step.id === plan.delivery);
    if (cell === undefined || isStanding(cell.state)) return [];
    const { deadline, state, lateDays } = cell;
    if (deadline !== undefined && deadline.due > until) return [];
    const expectedBytes = period === undefined ? system.expectedBytes : period.expectedBytes;
    return [
      {
        body: register.body.name,
        system: system.id,
        systemName: system.name,
        ...(period === undefined ? {} : { period: period.id }),
        ...(deadline === undefined ? {} : { due: deadline.due }),
        state,
        ...(lateDays === undefined ? {} : { lateDays }),
        ...(expectedBytes === undefined ? {} : { expectedBytes }),
        ...(next === undefined ? {} : { next: next.step.id, role: next.step.role }),
      },
    ];
  });
  return sortExpected(expected);
}

/** The earliest first; without a deadline last. */
export function sortExpected(expected: readonly ExpectedDelivery[]): readonly ExpectedDelivery[] {
  return expected.toSorted((a, b) => ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : a.due === b.due ? 0 : 1));
}

/** What is expected in each year: deliveries, and the bytes that were announced. `late` is what was due before today. */
export function overviewByYear(
  expected: readonly ExpectedDelivery[],
): ReadonlyMap<string, { readonly deliveries: number; readonly late: number; readonly bytes: number }> {
  const groups = Map.groupBy(expected, ({ due }) => due?.slice(0, 4) ?? "–");
  return new Map(
    [...groups].map(([year, all]) => [
      year,
      {
        deliveries: all.length,
        late: all.filter(({ lateDays }) => lateDays !== undefined).length,
        bytes: all.reduce((sum, { expectedBytes = 0 }) => sum + expectedBytes, 0),
      },
    ]),
  );
}

const COLUMNS = [
  "body",
  "system",
  "systemName",
  "period",
  "due",
  "state",
  "lateDays",
  "expectedBytes",
  "next",
  "role",
] as const satisfies readonly (keyof ExpectedDelivery)[];

/** The same as rows of a table, the head first. */
export function* overviewRows(expected: readonly ExpectedDelivery[]): Iterable<readonly string[]> {
  yield COLUMNS;
  for (const delivery of expected) yield COLUMNS.map((column) => String(delivery[column] ?? ""));
}
