import { plainInteger } from "./integer-runs.ts";

/** What the values of a column look like in a table's XML: a type of XML Schema (fig. 5.1). */
export type ValueKind =
  | "string"
  | "integer"
  | "decimal"
  | "float"
  | "double"
  | "boolean"
  | "date"
  | "time"
  | "dateTime"
  | "duration";

export interface ValueType {
  readonly kind: ValueKind;
  /** Most characters of a text. */
  readonly length?: number;
}

const KINDS: readonly (readonly [pattern: RegExp, kind: ValueKind])[] = [
  [/^(national |n?)?(char|character|nchar|varchar)/, "string"],
  [/^(integer|int|smallint)$/, "integer"],
  [/^(numeric|decimal|dec)\b/, "decimal"],
  [/^float\b/, "float"],
  [/^(real|double precision)$/, "double"],
  [/^boolean$/, "boolean"],
  [/^date$/, "date"],
  [/^timestamp\b/, "dateTime"],
  [/^time\b/, "time"],
  [/^interval$/, "duration"],
];

/** The values of a type of SQL:1999 as a column has it; `undefined` for a type that the order does not allow. */
export function parseSqlType(type: string): ValueType | undefined {
  const name = type.trim().toLowerCase().replace(/\s+/g, " ");
  const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
  if (kind === undefined) return undefined;
  const [, digits] = /\(\s?([0-9]+)\s?\)$/.exec(name) ?? [];
  if (kind !== "string") return { kind };
  // A character type without a length has one character.
  if (digits !== undefined) return { kind, length: Number(digits) };
  return /varying|varchar/.test(name) ? { kind } : { kind, length: 1 };
}

const ZONE = "(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?";
const DAY = "-?([1-9][0-9]{3,}|0[0-9]{3})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
const TIME = "(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?|24:00:00(\\.0+)?)";
const FLOAT = /^([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN)$/;

const LEXICAL: Readonly<Record<ValueKind, RegExp>> = {
  string: /^/,
  integer: /^[+-]?[0-9]+$/,
  decimal: /^[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)$/,
  float: FLOAT,
  double: FLOAT,
  boolean: /^(true|false|0|1)$/,
  date: new RegExp(`^${DAY}${ZONE}$`),
  time: new RegExp(`^${TIME}${ZONE}$`),
  dateTime: new RegExp(`^${DAY}T${TIME}${ZONE}$`),
  duration: /^-?P(?!$)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?!$)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?$/,
};

/** Whether a text is a value of the kind, by the lexical rules of XML Schema. */
export function isValueOf(text: string, kind: ValueKind): boolean {
  if (kind === "string") return true;
  if (kind === "integer" && plainInteger(text) >= 0) return true;
  if (kind === "date" && isPlainDay(text)) return true;
  let value = text;
  if (!LEXICAL[kind].test(value)) {
    // Blanks at the ends do not count, and few values have them.
    value = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
    if (!LEXICAL[kind].test(value)) return false;
  }
  return kind === "date" || kind === "dateTime" ? isRealDay(value) : true;
}

/** Whether a text is a day up to the 28th as most are written: those need no closer look. */
export function isPlainDay(text: string): boolean {
  if (text.length !== 10) return false;
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  for (let at = 0; at < 10; at++) {
    const value = digit(at);
    if (at === 4 || at === 7 ? value !== -3 : value < 0 || value > 9) return false;
  }
  return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

/** Whether a day, well formed, is in the calendar. */
export function isRealDay(text: string): boolean {
  if (isPlainDay(text.slice(0, 10))) return true;
  const [, year = "", month = "", day = ""] = /^-?([0-9]+)-([0-9]{2})-([0-9]{2})/.exec(text) ?? [];
  if (Number(day) < 29) return true;
  const years = Number(year);
  const isLeap = (years % 4 === 0 && years % 100 !== 0) || years % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1] ?? 0;
  return Number(day) <= days;
}

/** Equal values give equal texts: the key `007` of one table is the key `7` of another. */
export function canonicalValue(text: string, kind: ValueKind): string {
  if (kind !== "integer" && kind !== "decimal") return text;
  if (plainInteger(text) >= 0) return text;
  const [, sign = "", whole = "", fraction = ""] =
    /^\s*([+-]?)0*([0-9]*)\.?([0-9]*?)0*\s*$/.exec(text.includes(".") ? text : `${text.trim()}.`) ?? [];
  const digits = `${whole === "" ? "0" : whole}${fraction === "" ? "" : `.${fraction}`}`;
  return sign === "-" && digits !== "0" ? `-${digits}` : digits;
}
