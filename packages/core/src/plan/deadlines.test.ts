import { describe, expect, test } from "vitest";
import type { ActionPlan, DeadlineRule } from "./action-plan.ts";
import { day, event, periodOf, planOf, registerOf, systemWith } from "./plan-case.suite.ts";
import type { RegisterEvent, RegisteredSystem } from "./register.ts";
import { standingOf } from "./standing.ts";

type Case = readonly [
  source: string,
  step: string,
  system: Partial<RegisteredSystem>,
  events: readonly RegisterEvent[],
  due: string | undefined,
];

function dueOf(plan: ActionPlan, step: string, system: Partial<RegisteredSystem>, events: readonly RegisterEvent[]) {
  const register = registerOf([systemWith(system)], events, plan);
  const { rows } = standingOf(plan, register, { today: day("2026-03-02") });
  return rows.map((row) => row.steps.find((cell) => cell.step.id === step)?.deadline?.due);
}

const NOTIFY = "Rules 877/2020, notification: at least three months before use";
const ATTACH = "Rules 877/2020, attachments: within a month of the notification";
const EXAMINE = "Rules 877/2020, art. 3: the archive's demands within six months";
const DELIVER = "Act 77/2014, art. 15(1): five years after the last entry or letter";
const REGISTER = "Act 77/2014, art. 15(1): for registers from the end of the year of the last entry";
const CLOSED = "Act 77/2014, art. 15, as we read it: a period's end where its newest record is not known";
const EXTENDED = "Act 77/2014, art. 15: the head of the archive may lengthen or shorten";
const SCHEDULE = "The archive's delivery schedule";

const inUse = (date: string) => ({ inUse: day(date) });
const newest = (date: string, hasDocuments = true) => ({ newestRecord: day(date), hasDocuments });
const notified = (on: string) => [event(on, "notify")];
const set = (step: string, until: string, on = "2025-01-10", more = {}) =>
  event(on, step, { kind: "deadline", until, by: { role: "archive" }, ...more });

const ICELANDIC: readonly Case[] = [
  [`${NOTIFY}; the same day of the month`, "notify", inUse("2026-09-01"), [], "2026-06-01"],
  [`${NOTIFY}; over a new year`, "notify", inUse("2026-02-15"), [], "2025-11-15"],
  [`${NOTIFY}; 31 May has no 31 February`, "notify", inUse("2026-05-31"), [], "2026-02-28"],
  [`${NOTIFY}; 31 May of a leap year`, "notify", inUse("2024-05-31"), [], "2024-02-29"],
  [`${NOTIFY}; 30 May of a leap year`, "notify", inUse("2024-05-30"), [], "2024-02-29"],
  [`${NOTIFY}; 29 May of a leap year`, "notify", inUse("2024-05-29"), [], "2024-02-29"],
  [`${NOTIFY}; 29 May of a common year`, "notify", inUse("2023-05-29"), [], "2023-02-28"],
  [`${NOTIFY}; 31 July has a 30 April`, "notify", inUse("2026-07-31"), [], "2026-04-30"],
  [`${NOTIFY}; 31 December has a 30 September`, "notify", inUse("2025-12-31"), [], "2025-09-30"],
  [`${NOTIFY}; on a leap day`, "notify", inUse("2028-02-29"), [], "2027-11-29"],
  [`${NOTIFY}; 1 January`, "notify", inUse("2027-01-01"), [], "2026-10-01"],
  [
    `${NOTIFY}; in use before the rules were in force (1 October 2020)`,
    "notify",
    inUse("2005-01-01"),
    [],
    "2020-10-01",
  ],
  [`${NOTIFY}; in use just as the rules came`, "notify", inUse("2020-12-31"), [], "2020-10-01"],
  [`${NOTIFY}; in use three months after the rules came`, "notify", inUse("2021-01-01"), [], "2020-10-01"],
  [`${NOTIFY}; in use three months and a day after the rules came`, "notify", inUse("2021-01-02"), [], "2020-10-02"],
  [`${NOTIFY}; the day of use is not known`, "notify", {}, [], undefined],
  [`${NOTIFY}; the archive gave more time`, "notify", inUse("2026-09-01"), [set("notify", "2026-08-01")], "2026-08-01"],

  [`${ATTACH}; the same day of the month`, "attachments", {}, notified("2026-01-10"), "2026-02-10"],
  [`${ATTACH}; 31 January in a common year`, "attachments", {}, notified("2025-01-31"), "2025-02-28"],
  [`${ATTACH}; 31 January in a leap year`, "attachments", {}, notified("2024-01-31"), "2024-02-29"],
  [`${ATTACH}; 30 January in a leap year`, "attachments", {}, notified("2024-01-30"), "2024-02-29"],
  [`${ATTACH}; 29 January in a common year`, "attachments", {}, notified("2025-01-29"), "2025-02-28"],
  [`${ATTACH}; the last of February`, "attachments", {}, notified("2025-02-28"), "2025-03-28"],
  [`${ATTACH}; a leap day`, "attachments", {}, notified("2024-02-29"), "2024-03-29"],
  [`${ATTACH}; 31 March has a 30 April`, "attachments", {}, notified("2025-03-31"), "2025-04-30"],
  [`${ATTACH}; 31 December`, "attachments", {}, notified("2025-12-31"), "2026-01-31"],
  [`${ATTACH}; not notified`, "attachments", {}, [], undefined],
  [
    `${ATTACH}; notified again, the later counts`,
    "attachments",
    {},
    [...notified("2025-01-10"), ...notified("2025-06-15")],
    "2025-07-15",
  ],
  [
    `${ATTACH}; recorded out of order, the later day counts`,
    "attachments",
    {},
    [...notified("2025-06-15"), ...notified("2025-01-10")],
    "2025-07-15",
  ],
  [
    `${ATTACH}; a notification that was taken back does not count`,
    "attachments",
    {},
    [
      ...notified("2025-01-10"),
      ...notified("2025-06-15"),
      event("2025-06-16", "", { kind: "void", step: undefined, voids: notified("2025-06-15")[0]?.id }),
    ],
    "2025-02-10",
  ],
  [
    `${ATTACH}; the archive gave more time`,
    "attachments",
    {},
    [...notified("2025-01-10"), set("attachments", "2025-03-31")],
    "2025-03-31",
  ],

  [`${EXAMINE}; the same day of the month`, "examine", {}, notified("2025-07-01"), "2026-01-01"],
  [`${EXAMINE}; 31 August in a common year`, "examine", {}, notified("2025-08-31"), "2026-02-28"],
  [`${EXAMINE}; 31 August before a leap year's February`, "examine", {}, notified("2023-08-31"), "2024-02-29"],
  [`${EXAMINE}; 30 August`, "examine", {}, notified("2025-08-30"), "2026-02-28"],
  [`${EXAMINE}; 31 May`, "examine", {}, notified("2025-05-31"), "2025-11-30"],
  [`${EXAMINE}; 31 December`, "examine", {}, notified("2025-12-31"), "2026-06-30"],
  [`${EXAMINE}; notified again`, "examine", {}, [...notified("2025-01-10"), ...notified("2025-06-15")], "2025-12-15"],

  [`${DELIVER}`, "deliver", newest("2019-06-05"), [], "2024-06-05"],
  [`${DELIVER}; on a leap day`, "deliver", newest("2020-02-29"), [], "2025-02-28"],
  [`${DELIVER}; the day before a leap day`, "deliver", newest("2019-02-28"), [], "2024-02-28"],
  [`${DELIVER}; the last day of the year`, "deliver", newest("2020-12-31"), [], "2025-12-31"],
  [`${DELIVER}; the first day of the year`, "deliver", newest("2021-01-01"), [], "2026-01-01"],
  [`${DELIVER}; over the turn of the century`, "deliver", newest("1998-03-15"), [], "2003-03-15"],
  [`${DELIVER}; no date is known`, "deliver", {}, [], undefined],
  [
    `${CLOSED}; the system's end where there are no periods`,
    "deliver",
    { endOfUse: day("2019-06-30") },
    [],
    "2024-12-31",
  ],
  [
    `${DELIVER}; the newest record before the system's end`,
    "deliver",
    { ...newest("2019-06-05"), endOfUse: day("2021-01-01") },
    [],
    "2024-06-05",
  ],

  [`${REGISTER}`, "deliver", newest("2020-05-04", false), [], "2025-12-31"],
  [`${REGISTER}; on 1 January`, "deliver", newest("2021-01-01", false), [], "2026-12-31"],
  [`${REGISTER}; on 31 December`, "deliver", newest("2020-12-31", false), [], "2025-12-31"],
  [`${REGISTER}; on a leap day`, "deliver", newest("2024-02-29", false), [], "2029-12-31"],
  [`${REGISTER}; no date is known`, "deliver", { hasDocuments: false }, [], undefined],
  [
    `${CLOSED}; a register that is out of use`,
    "deliver",
    { hasDocuments: false, endOfUse: day("2020-05-31") },
    [],
    "2025-12-31",
  ],

  [`${EXTENDED}; lengthened`, "deliver", newest("2019-06-05"), [set("deliver", "2027-06-30")], "2027-06-30"],
  [`${EXTENDED}; shortened`, "deliver", newest("2024-06-05"), [set("deliver", "2026-12-31")], "2026-12-31"],
  [
    `${EXTENDED}; twice, the later decision holds`,
    "deliver",
    newest("2019-06-05"),
    [set("deliver", "2027-06-30"), set("deliver", "2026-06-30", "2025-09-01")],
    "2026-06-30",
  ],
  [
    `${EXTENDED}; recorded out of order, the later decision holds`,
    "deliver",
    newest("2019-06-05"),
    [set("deliver", "2026-06-30", "2025-09-01"), set("deliver", "2027-06-30")],
    "2026-06-30",
  ],
  [
    `${EXTENDED}; taken back`,
    "deliver",
    newest("2019-06-05"),
    [
      set("deliver", "2027-06-30"),
      event("2025-02-01", "", { kind: "void", step: undefined, voids: set("deliver", "2027-06-30").id }),
    ],
    "2024-06-05",
  ],
  [`${EXTENDED}; also where no date is known`, "deliver", {}, [set("deliver", "2028-02-29")], "2028-02-29"],
  [
    `${SCHEDULE} sets the day`,
    "deliver",
    newest("2019-06-05"),
    [event("2025-01-15", "schedule", { until: "2026-11-01" })],
    "2026-11-01",
  ],
  [
    `${SCHEDULE} without a day leaves the law's`,
    "deliver",
    newest("2019-06-05"),
    [event("2025-01-15", "schedule")],
    "2024-06-05",
  ],
  [
    `${SCHEDULE}, and then a lengthening`,
    "deliver",
    newest("2019-06-05"),
    [event("2025-01-15", "schedule", { until: "2026-11-01" }), set("deliver", "2027-03-31", "2026-01-10")],
    "2027-03-31",
  ],
  ["The plan gives no deadline for a ruling", "rule", newest("2019-06-05"), notified("2025-01-10"), undefined],
];

const P5_1 = "BEK 128/2020 § 5(1): data with personal information before they are deleted";
const P5_2 = "BEK 128/2020 § 5(2): other data before they are deleted, or when the system goes out of use";
const DANISH: readonly Case[] = [
  [`${P5_1}`, "produce", { plannedDeletion: day("2027-01-01") }, [], "2026-12-31"],
  [`${P5_1}; on 1 March of a leap year`, "deliver", { plannedDeletion: day("2028-03-01") }, [], "2028-02-29"],
  [`${P5_1}; on 1 March of a common year`, "deliver", { plannedDeletion: day("2027-03-01") }, [], "2027-02-28"],
  [`${P5_1}; the end of use sets no deadline`, "produce", { endOfUse: day("2026-06-30") }, [], undefined],
  [
    `${P5_1}; an earlier time was agreed`,
    "deliver",
    { plannedDeletion: day("2028-03-01") },
    [event("2026-01-10", "agree", { until: "2027-06-30" })],
    "2027-06-30",
  ],
  [`${P5_2}; out of use`, "produce", { personalData: "none", endOfUse: day("2026-06-30") }, [], "2026-06-30"],
  [
    `${P5_2}; whichever comes first: use`,
    "produce",
    { personalData: "none", endOfUse: day("2026-06-30"), plannedDeletion: day("2027-01-01") },
    [],
    "2026-06-30",
  ],
  [
    `${P5_2}; whichever comes first: deletion`,
    "produce",
    { personalData: "none", endOfUse: day("2026-06-30"), plannedDeletion: day("2026-05-01") },
    [],
    "2026-04-30",
  ],
  [
    `${P5_2}; no deadline for delivering`,
    "deliver",
    { personalData: "none", endOfUse: day("2026-06-30") },
    [],
    undefined,
  ],
  ["Rigsarkivet: an answer within 60 days, as we read it", "decide", {}, notified("2025-12-31"), "2026-03-01"],
  ["Rigsarkivet: 60 days over a leap day", "decide", {}, notified("2023-12-31"), "2024-02-29"],
  ["Rigsarkivet: three months before use, as we read it", "notify", inUse("2026-05-31"), [], "2026-02-28"],
];

const EXTRACT = "IKA Hordaland's guidelines: an extract as soon as a period is closed, three months as we read it";
const NORWEGIAN: readonly Case[] = [
  [`${EXTRACT}; the system's end`, "extract", { endOfUse: day("2025-11-30") }, [], "2026-02-28"],
  [`${EXTRACT}; before a leap day`, "extract", { endOfUse: day("2023-11-30") }, [], "2024-02-29"],
  [
    "IKA Hordaland: the depot is told when a system goes out of use",
    "contact",
    { endOfUse: day("2025-11-30") },
    [],
    "2025-11-30",
  ],
  [
    "The agreement sets the day of the deposit",
    "deliver",
    {},
    [event("2025-05-05", "agree", { until: "2026-04-30" })],
    "2026-04-30",
  ],
  ["Handed over at 30 years at the latest, from a leap day", "transfer", newest("2000-02-29"), [], "2030-02-28"],
];

describe.each([
  ["Iceland", planOf("is"), ICELANDIC],
  ["Denmark", planOf("dk"), DANISH],
  ["Norway", planOf("no"), NORWEGIAN],
] as const)("deadlines in %s", (_, plan, cases) => {
  test.each(cases)("%s", (_source, step, system, events, due) => {
    expect(dueOf(plan, step, system, events)).toEqual([due]);
  });
});

test("there are at least sixty cases, each with a source of its own", () => {
  const sources = [...ICELANDIC, ...DANISH, ...NORWEGIAN].map(([source]) => source);
  expect(sources.length).toBeGreaterThanOrEqual(60);
  expect(new Set(sources).size).toBe(sources.length);
});

describe("several periods", () => {
  const periods = [
    periodOf("2010-01-01", "2014-12-31", "2014-12-30"),
    periodOf("2015-01-01", "2018-12-31"),
    periodOf("2019-01-01", "2022-12-31", "2024-02-29"),
  ];

  test("each have their own deadline, by their newest record or their end", () => {
    expect(dueOf(planOf("is"), "deliver", { periods }, [])).toEqual(["2019-12-30", "2023-12-31", "2029-02-28"]);
  });

  test("a date that the archive sets for one leaves the others", () => {
    const events = [set("deliver", "2027-06-30", "2025-01-10", { period: "2015-2018" })];
    expect(dueOf(planOf("is"), "deliver", { periods }, events)).toEqual(["2019-12-30", "2027-06-30", "2029-02-28"]);
  });

  test("a schedule for the system sets that of all, and one for a period only its own", () => {
    const all = event("2025-01-15", "schedule", { until: "2026-11-01" });
    expect(dueOf(planOf("is"), "deliver", { periods }, [all])).toEqual(["2026-11-01", "2026-11-01", "2026-11-01"]);
    const one = event("2025-02-15", "schedule", { until: "2026-12-01", period: "2019-2022" });
    expect(dueOf(planOf("is"), "deliver", { periods }, [all, one])).toEqual(["2026-11-01", "2026-11-01", "2026-12-01"]);
  });

  test("the system's own newest record says nothing of a period", () => {
    expect(
      dueOf(
        planOf("is"),
        "deliver",
        { periods: [periods[1] ?? periodOf("2015-01-01", "2018-12-31")], newestRecord: day("2016-01-01") },
        [],
      ),
    ).toEqual(["2023-12-31"]);
  });

  test("a period's extract in Norway is due by its own end", () => {
    expect(dueOf(planOf("no"), "extract", { periods }, [])).toEqual(["2015-03-31", "2019-03-31", "2023-03-31"]);
  });
});

test("a rule takes the first date that is known, and the earliest of rules that apply", () => {
  const rule = (more: Partial<DeadlineRule>): DeadlineRule => ({
    from: ["newest-record"],
    direction: "after",
    span: {},
    mark: "inferred",
    ...more,
  });
  const plan = planOf("is");
  const withRules = (deadlines: readonly DeadlineRule[]): ActionPlan => ({
    ...plan,
    steps: plan.steps.map((step) => (step.id === "deliver" ? { ...step, deadlines } : step)),
  });
  const system = { inUse: day("2020-01-31"), endOfUse: day("2024-01-31") };
  const due = (...rules: readonly DeadlineRule[]) => dueOf(withRules(rules), "deliver", system, [])[0];
  expect(due(rule({ from: ["newest-record", "end-of-use", "in-use"] }))).toBe("2024-01-31");
  expect(due(rule({}), rule({ from: ["end-of-use"], span: { months: 1 } }))).toBe("2024-02-29");
  expect(due(rule({ from: ["end-of-use"] }), rule({ from: ["in-use"], span: { years: 1, days: 1 } }))).toBe(
    "2021-02-01",
  );
  expect(due(rule({ from: ["end-of-use"], appliesTo: { hasPersonalData: false } }))).toBeUndefined();
  expect(due(rule({ from: ["in-use"], isFromYearEnd: true, direction: "before", span: { months: 10 } }))).toBe(
    "2020-02-29",
  );
});
