import { describe, expect, it } from "vitest";
import { dosTimeOf } from "./zip-record.ts";

describe("A time in a zip", () => {
  const cases: readonly [instant: string, date: string][] = [
    ["2026-01-02T03:04:06Z", "2026-01-02 03:04:06"],
    ["2026-12-31T23:59:59.999Z", "2026-12-31 23:59:58"],
    ["1980-01-01T00:00:00Z", "1980-01-01 00:00:00"],
    ["1979-12-31T23:59:59Z", "1980-01-01 00:00:00"],
    ["2107-12-31T23:59:58Z", "2107-12-31 23:59:58"],
    ["2108-01-01T00:00:00Z", "2107-12-31 00:00:00"],
    ["-000100-01-01T00:00:00Z", "1980-01-01 00:00:00"],
  ];
  it.each(cases)("of %s is %s in UTC, whatever the machine's time zone", (instant, expected) => {
    const value = dosTimeOf(new Date(instant));
    const [date, time] = [value >>> 16, value & 0xffff];
    const two = (part: number): string => String(part).padStart(2, "0");
    const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`;
    expect(`${day} ${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`).toBe(expected);
  });
});
