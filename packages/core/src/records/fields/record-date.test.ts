import { expect, it } from "vitest";
import { createDateReader } from "./record-date.ts";

const read = createDateReader(["D.M.YYYY", "DD.MM.YYYY HH:mm", "YYYYMMDD"]);

it.each([
  ["4.1.2018", { ok: true, date: "2018-01-04" }],
  ["04.01.2018 12:30", { ok: true, date: "2018-01-04T12:30:00" }],
  ["20180104", { ok: true, date: "2018-01-04" }],
  ["2018-01-04", { ok: true, date: "2018-01-04" }],
  ["30.2.2018", { ok: false, fault: "date-impossible" }],
  ["20180230", { ok: false, fault: "date-impossible" }],
  ["4/1/2018", { ok: false, fault: "date-form" }],
])("reads %s by the first of several declared forms that fits", (value, expected) => {
  expect(read(value)).toEqual(expected);
});

it("takes the first of two forms that a date fits", () => {
  expect(createDateReader(["D.M.YYYY", "M.D.YYYY"])("4.1.2018")).toEqual({ ok: true, date: "2018-01-04" });
  expect(createDateReader(["D.M.YYYY", "M.D.YYYY"])("1.30.2018")).toEqual({ ok: true, date: "2018-01-30" });
});
