import type { RecordDate } from "../../model/record-parts.ts";

export type DateResult =
  | { readonly ok: true; readonly date: RecordDate }
  | { readonly ok: false; readonly fault: "date-form" | "date-impossible" };

/** Reads a date as a column writes it, and gives it by ISO 8601. */
export type DateReader = (value: string) => DateResult;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The declared forms, one or several. */
export function formsOf(declared: string | readonly string[] | undefined): readonly string[] {
  if (declared === undefined) return [];
  return typeof declared === "string" ? [declared] : declared;
}

/**
 * A reader of ISO 8601 dates and moments, or of declared forms such as `DD.MM.YYYY` or `D/M/YYYY HH:mm`, of which the first
 * that fits counts. With a declared form ISO dates are taken too, since `2021-02-03` can mean nothing else. Throws a plain
 * `Error` for a form without day, month and year: the schema lets none through.
 */
export function createDateReader(declared?: string | readonly string[]): DateReader {
  const forms = formsOf(declared).map(compileForm);
  return (value) => {
    const iso = readIso(value);
    if (iso !== undefined) return iso;
    let result: DateResult = { ok: false, fault: "date-form" };
    for (const read of forms) {
      const found = read(value);
      if (found.ok) return found;
      // A day that there is not says more than a form that does not fit.
      if (found.fault === "date-impossible") result = found;
    }
    return result;
  };
}

function readIso(value: string): DateResult | undefined {
  const match = ISO.exec(value);
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour, minute, second, fraction = "", offset = ""] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return { ok: false, fault: "date-impossible" };
  if (hour === undefined || minute === undefined) return { ok: true, date: value };
  if (!isTime(Number(hour), Number(minute), Number(second ?? 0))) return { ok: false, fault: "date-impossible" };
  return { ok: true, date: `${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}${fraction}${offset}` };
}

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  ss: "(?<second>\\d{2})",
};

/** Whether a declared form can be read: day, month and year each once. */
export function isDateForm(form: string): boolean {
  const tokens = form.match(/YYYY|MM?|DD?|HH?|mm|ss/g) ?? [];
  const letters = tokens.map((token) => token[0] ?? "");
  const once = new Set(letters).size === letters.length;
  return once && ["Y", "M", "D"].every((letter) => letters.includes(letter)) && !/[A-Za-z]/.test(stripTokens(form));
}

function stripTokens(form: string): string {
  return form.replace(/YYYY|MM?|DD?|HH?|mm|ss|T/g, "");
}

function compileForm(form: string): DateReader {
  if (!isDateForm(form)) throw new Error(`Not a date form: ${form}`);
  const pattern = form.replace(/YYYY|MM?|DD?|HH?|mm|ss|[^A-Za-z]/g, (part) => TOKENS[part] ?? `\\${part}`);
  const expression = new RegExp(`^${pattern}$`);
  return (value) => {
    const groups = expression.exec(value)?.groups;
    if (groups === undefined) return { ok: false, fault: "date-form" };
    const two = (name: string): string => (groups[name] ?? "00").padStart(2, "0");
    const [year, month, day] = [two("year"), two("month"), two("day")];
    const [hour, minute, second] = [two("hour"), two("minute"), two("second")];
    const isPossible = isDay(Number(year), Number(month), Number(day));
    if (!isPossible || !isTime(Number(hour), Number(minute), Number(second))) {
      return { ok: false, fault: "date-impossible" };
    }
    const time = hour === "00" && !form.includes("H") ? "" : `T${hour}:${minute}:${second}`;
    return { ok: true, date: `${year}-${month}-${day}${time}` };
  };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  if (year === 0 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day <= days;
}

function isTime(hour: number, minute: number, second: number): boolean {
  // ISO 8601 allows 24:00 for the end of a day, and a leap second.
  return (hour < 24 && minute < 60 && second <= 60) || (hour === 24 && minute === 0 && second === 0);
}
