import { createRequire } from "node:module";

declare const calendarDate: unique symbol;

/** A day of the calendar without a clock, as ISO 8601 writes it: `2026-02-28`. Two compare as texts do. */
export type CalendarDate = string & { readonly [calendarDate]: true };

/** A length of time in the calendar's own units. Months and years are as long as they are, never 30 or 365 days. */
export interface CalendarSpan {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

type Temporal = typeof import("temporal-polyfill")["Temporal"];

let loaded: Temporal | undefined;

/** Loaded when the first date is moved: no other command should wait for it. */
function temporal(): Temporal {
  loaded ??= (createRequire(import.meta.url)("temporal-polyfill") as typeof import("temporal-polyfill")).Temporal;
  return loaded;
}

/** The day that a text names, or `undefined` where there is no such day: `2023-02-29`, `2023-2-9`, or a time. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  if (year === 0 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= temporal().PlainDate.from({ year, month, day: 1 }).daysInMonth ? (text as CalendarDate) : undefined;
}

/**
 * The day that lies so far from another. Where the month that is reached has no such day, its last day counts: a month
 * after 31 January is 28 or 29 February. Going before a day it is the same, so that "at least" is never fallen short of.
 * Years and months are counted first, days then. Throws a `RangeError` beyond the year 9999.
 */
export function moveDate(from: CalendarDate, span: CalendarSpan, direction: "before" | "after"): CalendarDate {
  const day = temporal().PlainDate.from(from);
  const { years = 0, months = 0, days = 0 } = span;
  const moved = direction === "after" ? day.add({ years, months, days }) : day.subtract({ years, months, days });
  const text = moved.toString();
  if (text.length !== 10) throw new RangeError(`${from} cannot be moved so far`);
  return text as CalendarDate;
}

/** Days from one day to another; negative where the second comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return temporal().PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** The time from one day to a later one, in whole years, months and days. */
export function spanBetween(from: CalendarDate, to: CalendarDate): Required<CalendarSpan> {
  const { years, months, days } = temporal().PlainDate.from(from).until(to, { largestUnit: "years" });
  return { years, months, days };
}

/** The last day of the year. */
export function endOfYear(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 4)}-12-31` as CalendarDate;
}

/** The day that it is somewhere at a moment. Throws a `RangeError` for a time zone that there is not. */
export function dayIn(timeZone: string, epochMs: number): CalendarDate {
  const moment = temporal().Instant.fromEpochMilliseconds(epochMs);
  return moment.toZonedDateTimeISO(timeZone).toPlainDate().toString() as CalendarDate;
}
