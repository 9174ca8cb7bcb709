import { describe, expect, it, test } from "vitest";
import { LANGUAGES } from "../model/language.ts";
import { createTranslator } from "../report/translate.ts";
import { calendarText } from "./calendar-text.ts";
import { planMessages } from "./messages/plan-messages.ts";
import { day, event, periodOf, planOf, registerOf, systemWith } from "./plan-case.suite.ts";
import { calendarEvents } from "./read-calendar.suite.ts";
import { standingOf } from "./standing.ts";

const tool = { name: "rafskil", version: "0" };

function calendarOf(name = "Málakerfi", language: (typeof LANGUAGES)[number] = "is", today = "2026-03-02"): string {
  const periods = [periodOf("2010-01-01", "2014-12-31"), periodOf("2015-01-01", "2018-12-31", "2020-02-29")];
  const systems = [systemWith({ name, inUse: day("2026-05-31"), periods })];
  const standing = standingOf(planOf("is"), registerOf(systems, [event("2026-01-10", "register")]), {
    today: day(today),
  });
  const translate = createTranslator([planMessages], language);
  return [...calendarText(standing, { translate, language, tool })].join("");
}

it("is read by another program: a whole day for each deadline that is not met, with a reminder", () => {
  expect(
    calendarEvents(calendarOf()).map(({ start, end, isDate, summary }) => ({ start, end, isDate, summary })),
  ).toEqual([
    { start: "2026-02-28", end: "2026-03-01", isDate: true, summary: "Málakerfi: Tilkynna rafræna gagnasafnið" },
    { start: "2019-12-31", end: "2020-01-01", isDate: true, summary: "Málakerfi, 2010-2014: Afhenda skjalasafninu" },
    { start: "2025-02-28", end: "2025-03-01", isDate: true, summary: "Málakerfi, 2015-2018: Afhenda skjalasafninu" },
  ]);
  expect(new Set(calendarEvents(calendarOf()).flatMap(({ alarms }) => alarms))).toEqual(new Set(["-P14D"]));
});

test.each(LANGUAGES)("has lines of at most 75 octets that end in CRLF, in %s", (language) => {
  const text = calendarOf("Þjónustugátt með afar löngu heiti sem brotnar um línu, og 📁 með".repeat(3), language);
  const lines = text.split("\r\n");
  expect(lines.pop()).toBe("");
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

describe("a name", () => {
  test.each(['a, b; c\\n "d": 1', "END:VEVENT", "lína\nönnur", "👩‍👩‍👧 fjölskyldur", "\u0000\u0007\tmerki"])(
    "%j comes back as it was, but for control characters",
    (name) => {
      const clean = name.replace(/[\u0000-\u0009]/g, " ");
      expect(calendarEvents(calendarOf(name))[0]?.summary).toBe(`${clean}: Tilkynna rafræna gagnasafnið`);
      expect(calendarEvents(calendarOf(name))).toHaveLength(3);
    },
  );
});

it("keeps the UID of an event from one day to another, and has each once", () => {
  const uids = calendarEvents(calendarOf()).map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  expect(calendarEvents(calendarOf("Annað heiti", "da", "2026-04-01")).map(({ uid }) => uid)).toEqual(uids);
});

it("gives the same bytes for the same standing", () => {
  expect(calendarOf()).toBe(calendarOf());
});
