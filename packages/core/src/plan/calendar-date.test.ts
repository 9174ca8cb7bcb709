import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  type CalendarDate,
  dayIn,
  daysBetween,
  endOfYear,
  moveDate,
  parseCalendarDate,
  spanBetween,
} from "./calendar-date.ts";

const DAY_MS = 86_400_000;

/** Any day of four centuries, made without the library that is tested. */
const days = fc
  .integer({ min: -50_000, max: 100_000 })
  .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate);
const spans = fc.record({
  years: fc.integer({ min: 0, max: 40 }),
  months: fc.integer({ min: 0, max: 500 }),
  days: fc.integer({ min: 0, max: 4000 }),
});
const months = fc.integer({ min: 0, max: 600 });

test.each([
  ["2024-02-29", "2024-02-29"],
  ["2023-02-29", undefined],
  ["1900-02-29", undefined],
  ["2000-02-29", "2000-02-29"],
  ["2026-04-31", undefined],
  ["2026-13-01", undefined],
  ["2026-00-10", undefined],
  ["0000-01-01", undefined],
  ["2026-1-1", undefined],
  ["2026-01-01T00:00", undefined],
  ["１２３４-01-01", undefined],
  ["", undefined],
])("of %j the day is %j", (text, day) => {
  expect(parseCalendarDate(text)).toBe(day);
});

describe("moving a day", () => {
  it("by months keeps the day of the month, or takes the last that there is", () => {
    fc.assert(
      fc.property(days, months, fc.constantFrom("before", "after"), (day, count, direction) => {
        const moved = moveDate(day, { months: count }, direction);
        const [year = 0, month = 0] = moved.split("-").map(Number);
        const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(Number(moved.slice(8))).toBe(Math.min(Number(day.slice(8)), lastDay));
        const signed = direction === "after" ? count : -count;
        const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + signed;
        expect(year * 12 + month - 1).toBe(index);
      }),
    );
  });

  it("by days is as long as days are", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30_000 }), (day, count) => {
        const moved = moveDate(day, { days: count }, "after");
        expect(Date.parse(moved) - Date.parse(day)).toBe(count * DAY_MS);
        expect(daysBetween(day, moved)).toBe(count);
        expect(moveDate(moved, { days: count }, "before")).toBe(day);
      }),
    );
  });

  it("before a day and back never comes out later: 'at least' is kept", () => {
    fc.assert(
      fc.property(days, spans, (day, span) => {
        const { days: _, ...calendar } = span;
        expect(moveDate(moveDate(day, calendar, "before"), calendar, "after") <= day).toBe(true);
      }),
    );
  });

  it("keeps the order of days, and a longer span goes further", () => {
    fc.assert(
      fc.property(days, days, spans, (a, b, span) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(moveDate(first, span, "after") <= moveDate(second, span, "after")).toBe(true);
        expect(moveDate(first, span, "before") <= moveDate(second, span, "before")).toBe(true);
        expect(moveDate(a, { ...span, months: span.months + 1 }, "after") > moveDate(a, span, "after")).toBe(true);
      }),
    );
  });

  it("by twelve months is by a year", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, years) => {
        expect(moveDate(day, { years }, "after")).toBe(moveDate(day, { months: years * 12 }, "after"));
      }),
    );
  });

  it("stops at the year 9999", () => {
    expect(() => moveDate("9999-12-31" as CalendarDate, { days: 1 }, "after")).toThrow(RangeError);
  });
});

it("tells the time between two days in units that lead from one to the other", () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const span = spanBetween(from, to);
      expect(moveDate(from, span, "after")).toBe(to);
      expect(span.months).toBeLessThan(12);
      expect(span.days).toBeLessThan(31);
    }),
  );
});

test.each([
  ["Atlantic/Reykjavik", "2026-03-28T23:59:59Z", "2026-03-28"],
  ["Europe/Copenhagen", "2026-03-28T23:00:00Z", "2026-03-29"],
  ["Europe/Oslo", "2026-03-29T21:59:59Z", "2026-03-29"],
  ["Europe/Oslo", "2026-03-29T22:00:00Z", "2026-03-30"],
  ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
])("in %s it is, at %s, the day %s", (zone, moment, day) => {
  expect(dayIn(zone, Date.parse(moment))).toBe(day);
});

it("knows no time zone that there is not", () => {
  expect(() => dayIn("Europe/Hraunabyggd", 0)).toThrow(RangeError);
});

it("ends a year on its last day", () => {
  fc.assert(
    fc.property(days, (day) => {
      const end = endOfYear(day);
      expect(end >= day && end.slice(0, 4) === day.slice(0, 4)).toBe(true);
      expect(moveDate(end, { days: 1 }, "after").slice(4)).toBe("-01-01");
    }),
  );
});
