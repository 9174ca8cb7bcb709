import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { CalendarDate } from "./calendar-date.ts";
import { deliveryGate } from "./delivery-gate.ts";
import { day, event, periodOf, planOf, registerOf, systemWith } from "./plan-case.suite.ts";
import type { RegisterEvent, RegisteredSystem } from "./register.ts";
import { isStanding, STEP_STATES, standingOf } from "./standing.ts";

const plan = planOf("is");

function rowsOf(events: readonly RegisterEvent[], system: Partial<RegisteredSystem> = {}, today = "2026-03-02") {
  return standingOf(plan, registerOf([systemWith(system)], events), { today: day(today) }).rows;
}

function statesOf(events: readonly RegisterEvent[], system: Partial<RegisteredSystem> = {}, today = "2026-03-02") {
  const [row] = rowsOf(events, system, today);
  return Object.fromEntries(row?.steps.map(({ step, state }) => [step.id, state]) ?? []);
}

const untilAttached = [
  event("2025-01-05", "register"),
  event("2025-01-10", "notify"),
  event("2025-01-12", "confirm"),
  event("2025-01-31", "attachments"),
];
const untilScheduled = [
  ...untilAttached,
  event("2025-03-01", "examine", { outcome: "in-order" }),
  event("2025-06-01", "rule", { outcome: "deliver" }),
  event("2025-07-01", "schedule"),
];
const untilDelivered = [
  ...untilScheduled,
  event("2025-08-01", "delimit", { outcome: "closed-period" }),
  event("2025-08-15", "terms"),
  event("2025-09-01", "pack"),
  event("2025-09-10", "deliver"),
];

describe("a step", () => {
  it("is due on its day, and overdue on the next", () => {
    const inUse = { inUse: day("2026-06-02") };
    expect(statesOf([event("2025-01-05", "register")], inUse, "2026-03-02")).toMatchObject({ notify: "soon" });
    expect(statesOf([event("2025-01-05", "register")], inUse, "2026-03-03")).toMatchObject({ notify: "overdue" });
  });

  it("is near thirty days before, or as many as are asked for", () => {
    const register = registerOf([systemWith({ inUse: day("2026-09-01") })], [event("2025-01-05", "register")]);
    const stateOn = (today: string, soonDays?: number) =>
      standingOf(plan, register, { today: day(today), ...(soonDays === undefined ? {} : { soonDays }) }).rows[0]
        ?.steps[1]?.state;
    expect([stateOn("2026-05-01"), stateOn("2026-05-02"), stateOn("2026-05-01", 60)]).toEqual(["open", "soon", "soon"]);
  });

  it("that waits and is late is overdue, and says what it waits for", () => {
    const [row] = rowsOf([], { inUse: day("2022-08-15") });
    expect(row?.steps[1]).toMatchObject({ state: "overdue", lateDays: 1387, blockedBy: [{ id: "register" }] });
    expect(row?.next).toMatchObject({ step: { id: "register" }, by: "2022-05-15", isAgain: false });
  });

  it("that was done late is done, and keeps how late", () => {
    const events = [event("2025-01-05", "register"), event("2025-01-10", "notify")];
    const [row] = rowsOf(events, { inUse: day("2025-02-01") });
    expect(row?.steps[1]).toMatchObject({ state: "done", lateDays: 70 });
  });

  it("from which the archive exempts does not stand in the way", () => {
    const waived = event("2025-02-01", "examine", { kind: "waived", by: { role: "archive" } });
    expect(statesOf([...untilAttached, waived])).toMatchObject({ examine: "waived", rule: "open" });
  });
});

describe("attachments that come too late", () => {
  const late = [...untilAttached.slice(0, 3), event("2025-02-11", "attachments")];

  it("do not count: the system is notified again", () => {
    expect(statesOf(late)).toMatchObject({ attachments: "lapsed", examine: "overdue" });
    expect(rowsOf(late)[0]?.next).toMatchObject({ step: { id: "notify" }, isAgain: true });
  });

  it("count when they come on the last day", () => {
    expect(statesOf([...untilAttached.slice(0, 3), event("2025-02-10", "attachments")])).toMatchObject({
      attachments: "done",
    });
  });

  it("count when the archive gave more time", () => {
    const more = event("2025-02-09", "attachments", { kind: "deadline", until: "2025-02-28", by: { role: "archive" } });
    expect(statesOf([...late, more])).toMatchObject({ attachments: "done" });
  });

  it("are sent again after the new notification, and then count", () => {
    const again = [...late, event("2025-03-01", "notify")];
    expect(statesOf(again, {}, "2025-03-15")).toMatchObject({ notify: "done", attachments: "soon" });
    expect(statesOf([...again, event("2025-03-20", "attachments")])).toMatchObject({ attachments: "done" });
  });

  it("are missed altogether: then it is the notification that is next, too", () => {
    expect(rowsOf(untilAttached.slice(0, 3))[0]?.next).toMatchObject({ step: { id: "notify" }, isAgain: true });
  });
});

it("opens again what an outcome opens, and closes it when it is done anew", () => {
  const returned = [...untilDelivered, event("2025-11-01", "accept", { outcome: "returned" })];
  expect(statesOf(returned)).toMatchObject({ terms: "done", pack: "open", deliver: "blocked", accept: "blocked" });
  const anew = [...returned, event("2025-11-20", "pack"), event("2025-11-25", "deliver")];
  expect(statesOf(anew)).toMatchObject({ pack: "done", deliver: "done", accept: "open" });
  const accepted = [...anew, event("2025-12-20", "accept", { outcome: "accepted" })];
  expect(statesOf(accepted)).toMatchObject({ accept: "done", secure: "open", delete: "blocked" });
});

it("asks for no more when it was ruled that nothing is kept", () => {
  const ended = [...untilScheduled.slice(0, 5), event("2025-06-01", "rule", { outcome: "not-kept" })];
  const states = statesOf(ended, { newestRecord: day("2010-01-01") });
  expect(states).toMatchObject({ rule: "done", schedule: "not-applicable", deliver: "not-applicable" });
  expect(rowsOf(ended)[0]?.next).toBeUndefined();
});

it("takes an event back, and the step is to be done again", () => {
  const last = untilAttached[3];
  if (last === undefined) throw new Error();
  const back = event("2025-02-01", "", { kind: "void", step: undefined, voids: last.id });
  expect(statesOf([...untilAttached, back])).toMatchObject({ attachments: "overdue" });
});

it("counts the same event once, however often it was brought in", () => {
  expect(rowsOf([...untilAttached, ...untilAttached])).toEqual(rowsOf(untilAttached));
});

describe("periods", () => {
  const periods = [periodOf("2010-01-01", "2014-12-31"), periodOf("2015-01-01", "2018-12-31")];

  it("go each their own way", () => {
    const delimited = event("2025-08-01", "delimit", { outcome: "closed-period", period: "2015-2018" });
    const rows = rowsOf([...untilScheduled, delimited], { periods });
    expect(rows.map(({ period, next }) => [period?.id, next?.step.id])).toEqual([
      ["2010-2014", "delimit"],
      ["2015-2018", "terms"],
    ]);
  });

  it("that were returned leave the others delivered", () => {
    const of = (id: string, more: RegisterEvent[]) =>
      more.map((each) => ({ ...each, period: id, id: `${each.id.slice(0, 8)}${id.slice(0, 4)}0000` }) as RegisterEvent);
    const way = untilDelivered.slice(7);
    const returned = event("2025-11-01", "accept", { outcome: "returned", period: "2010-2014" });
    const events = [...untilScheduled, ...of("2010-2014", way), ...of("2015-2018", way), returned];
    const delivered = rowsOf(events, { periods }).map(
      ({ steps }) => steps.find(({ step }) => step.id === "deliver")?.state,
    );
    expect(delivered).toEqual(["overdue", "done"]);
  });
});

describe("the gate of deliveries", () => {
  const gate = (events: readonly RegisterEvent[], asked = {}, system: Partial<RegisteredSystem> = {}) =>
    deliveryGate(standingOf(plan, registerOf([systemWith(system)], events), { today: day("2026-03-02") }), {
      system: "s",
      ...asked,
    });

  it("opens when all before the delivery stands", () => {
    expect(gate(untilDelivered.slice(0, 10))).toEqual({ kind: "open" });
  });

  test.each(untilDelivered.slice(0, 10).map((each, index) => [each.kind === "done" ? each.step : "", index] as const))(
    "is closed while %s does not stand, and names it first",
    (step, index) => {
      const found = gate(untilDelivered.slice(0, index));
      expect(found.kind === "closed" ? found.missing[0]?.step.id : found.kind).toBe(step);
    },
  );

  it("passes over what the archive agreed to do without", () => {
    const missing = ["delimit", "terms", "pack"];
    expect(gate(untilScheduled)).toMatchObject({ kind: "closed" });
    expect(gate(untilScheduled, { allowedWithout: missing })).toEqual({ kind: "open" });
  });

  it("knows no other system, nor a period that there is not", () => {
    expect(gate([], { system: "x" })).toEqual({ kind: "unknown", what: "system" });
    expect(gate([], { period: "x" })).toEqual({ kind: "unknown", what: "period" });
    expect(gate([], {}, { periods: [periodOf("2010-01-01", "2014-12-31")] })).toEqual({
      kind: "unknown",
      what: "period",
    });
  });

  it("has nothing to open where nothing is kept", () => {
    const ended = [...untilScheduled.slice(0, 5), event("2025-06-01", "rule", { outcome: "not-kept" })];
    expect(gate(ended)).toEqual({ kind: "not-needed" });
  });
});

describe("whatever is recorded", () => {
  const someEvents = fc.array(
    fc
      .record({
        on: fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)),
        step: fc.constantFrom(...plan.steps.map(({ id }) => id)),
        outcome: fc.constantFrom(
          undefined,
          "deliver",
          "not-kept",
          "returned",
          "accepted",
          "more-asked-for",
          "in-order",
        ),
        kind: fc.constantFrom("done", "done", "done", "waived", "deadline"),
      })
      .map(({ on, step, outcome, kind }) => {
        const until = kind === "deadline" ? { until: on } : {};
        return event(on, step, { kind, ...until, ...(outcome === undefined || kind !== "done" ? {} : { outcome }) });
      }),
    { maxLength: 30 },
  );
  const system = { inUse: day("2021-05-31"), newestRecord: day("2021-12-31") };

  it("the table does not hang on the order in which different days were recorded", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const byDay = new Map(events.map((each) => [each.on, each]));
        const single = [...byDay.values()];
        expect(statesOf(single.toReversed(), system)).toEqual(statesOf(single, system));
      }),
    );
  });

  it("every step has one state, what blocks is earlier and does not stand, and the next can be done", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const [row] = rowsOf(events, system);
        const states = new Map(row?.steps.map((cell) => [cell.step.id, cell.state]));
        expect(states.size).toBe(plan.steps.length);
        for (const cell of row?.steps ?? []) {
          expect(STEP_STATES).toContain(cell.state);
          for (const before of cell.blockedBy) {
            expect(plan.steps.indexOf(before)).toBeLessThan(plan.steps.indexOf(cell.step));
            expect(isStanding(states.get(before.id) ?? "open")).toBe(false);
          }
          if (cell.state === "overdue") expect((cell.deadline?.due ?? "9") < "2026-03-02").toBe(true);
          if (cell.state === "blocked") expect(cell.blockedBy.length).toBeGreaterThan(0);
        }
        const isAnyOpen = row?.steps.some(({ state, blockedBy }) => !isStanding(state) && blockedBy.length === 0);
        expect(row?.next !== undefined).toBe(isAnyOpen);
      }),
    );
  });

  it("as days pass, nothing that was overdue becomes otherwise", () => {
    fc.assert(
      fc.property(someEvents, fc.integer({ min: 1, max: 500 }), (events, later) => {
        const then = new Date(Date.UTC(2026, 2, 2 + later)).toISOString().slice(0, 10) as CalendarDate;
        const [now, after] = [statesOf(events, system), statesOf(events, system, then)];
        for (const [step, state] of Object.entries(now)) if (state === "overdue") expect(after[step]).toBe("overdue");
      }),
    );
  });
});
