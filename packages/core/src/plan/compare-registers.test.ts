import { describe, expect, it } from "vitest";
import { compareRegisters, isSame } from "./compare-registers.ts";
import { expectedDeliveries, overviewByYear, overviewRows } from "./delivery-overview.ts";
import { day, event, periodOf, planOf, registerOf, systemWith } from "./plan-case.suite.ts";
import { standingOf } from "./standing.ts";

describe("two copies of a register", () => {
  const events = [event("2026-01-10", "register"), event("2026-01-12", "notify")];
  const here = registerOf([systemWith({ newestRecord: day("2020-01-01") }), systemWith({ id: "a" })], events);

  it("are the same whatever the order of keys, systems and events", () => {
    const { id, ...rest } = systemWith({ newestRecord: day("2020-01-01") });
    const there = registerOf([systemWith({ id: "a" }), { ...rest, id }], events.toReversed());
    expect(isSame(compareRegisters(here, there))).toBe(true);
  });

  it("differ by what only one has, and by fields", () => {
    const there = registerOf(
      [systemWith({ newestRecord: day("2021-01-01") }), systemWith({ id: "b" })],
      [...events.slice(1), event("2026-01-14", "confirm")],
    );
    expect(compareRegisters(here, there)).toMatchObject({
      systemsHere: [{ id: "a" }],
      systemsThere: [{ id: "b" }],
      systemsDiffer: [{ id: "s", fields: [{ name: "newestRecord", here: "2020-01-01", there: "2021-01-01" }] }],
      eventsHere: [{ step: "register" }],
      eventsThere: [{ step: "confirm" }],
    });
  });

  it("differ where they follow another plan", () => {
    expect(isSame(compareRegisters(here, { ...here, plan: { id: "x", version: "1" } }))).toBe(false);
  });
});

describe("what an archive has to expect", () => {
  const periods = [
    { ...periodOf("2010-01-01", "2014-12-31"), expectedBytes: 5 },
    periodOf("2015-01-01", "2021-12-31", "2021-06-30"),
    periodOf("2022-01-01", "2026-12-31", "2026-12-31"),
    periodOf("2027-01-01", "2036-12-31"),
  ];
  const systems = [
    systemWith({ periods }),
    systemWith({ id: "b", expectedBytes: 7, hasDocuments: false, newestRecord: day("2021-03-01") }),
    systemWith({ id: "c" }),
  ];
  const expected = expectedDeliveries(standingOf(planOf("is"), registerOf(systems), { today: day("2026-03-02") }));

  it("is late, or due within this year and the next five, the earliest first, and last what has no deadline", () => {
    expect(expected.map(({ system, period, due, lateDays }) => [system, period, due, lateDays])).toEqual([
      ["s", "2010-2014", "2019-12-31", 2253],
      ["s", "2015-2021", "2026-06-30", undefined],
      ["b", undefined, "2026-12-31", undefined],
      ["s", "2022-2026", "2031-12-31", undefined],
      ["c", undefined, undefined, undefined],
    ]);
  });

  it("is summed by year, with the volumes that were announced", () => {
    expect([...overviewByYear(expected)]).toEqual([
      ["2019", { deliveries: 1, late: 1, bytes: 5 }],
      ["2026", { deliveries: 2, late: 0, bytes: 7 }],
      ["2031", { deliveries: 1, late: 0, bytes: 0 }],
      ["–", { deliveries: 1, late: 0, bytes: 0 }],
    ]);
  });

  it("is a table with a head", () => {
    const rows = [...overviewRows(expected)];
    expect(rows[0]).toContain("expectedBytes");
    expect(rows).toHaveLength(expected.length + 1);
  });
});
