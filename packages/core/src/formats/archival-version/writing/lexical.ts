import type { ColumnKind } from "../../../model/source-table.ts";
import { isPlainDay, isRealDay } from "../sql-type.ts";

/** A value in the lexical form of XML Schema; `undefined` where it is not of the kind. */
type Plain = string | number | bigint | boolean;
type Lexical = (cell: Plain) => string | undefined;

const WHOLE = /^-?[0-9]+$/;
const DECIMAL = /^-?[0-9]+(\.[0-9]+)?$/;
const FLOATING = /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;
const DAY = /^[0-9]{4,6}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;
const TIME = /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)(:[0-5][0-9](\.[0-9]+)?)?/;
const ZONE = /^(Z|[+-](0[0-9]|1[0-4])(:?[0-5][0-9])?)$/;
/** As PostgreSQL writes an interval by ISO 8601. XML Schema has one sign, before all of it. */
const DURATION = /^P(-?[0-9]+Y)?(-?[0-9]+M)?(-?[0-9]+D)?(T(-?[0-9]+H)?(-?[0-9]+M)?(-?[0-9]+(\.[0-9]+)?S)?)?$/;

const FORMS: Readonly<Record<Exclude<ColumnKind, "text">, Lexical>> = {
  integer: (cell) => matching(cell, WHOLE),
  smallint: (cell) => matching(cell, WHOLE),
  decimal: (cell) => matching(cell, DECIMAL),
  real: floating,
  double: floating,
  boolean,
  date: (cell) => day(String(cell).trim()),
  time: (cell) => timed(String(cell).trim()),
  timestamp(cell) {
    const text = String(cell).trim();
    const [, date = "", time = ""] = /^([0-9]{4,6}-[0-9]{2}-[0-9]{2})(?:[T ](.+))?$/.exec(text) ?? [];
    if (day(date) === undefined) return undefined;
    // A day alone says nothing of the hour: it is not made midnight.
    const rest = timed(time);
    return rest === undefined ? undefined : `${date}T${rest}`;
  },
  interval: duration,
};

/** How values of a kind are written; `undefined` for texts, which are written as they are. */
export function lexicalOf(kind: ColumnKind): Lexical | undefined {
  return kind === "text" ? undefined : FORMS[kind];
}

function matching(cell: Plain, form: RegExp): string | undefined {
  if (typeof cell === "boolean") return undefined;
  const text = typeof cell === "string" ? cell.trim() : String(cell);
  return form.test(text) ? text : undefined;
}

function floating(cell: Plain): string | undefined {
  const text = String(cell).trim();
  if (FLOATING.test(text)) return text;
  if (text === "Infinity") return "INF";
  if (text === "-Infinity") return "-INF";
  return text === "NaN" ? text : undefined;
}

function boolean(cell: Plain): string | undefined {
  if (cell === 1) return "true";
  if (cell === 0) return "false";
  switch (String(cell).trim().toLowerCase()) {
    case "t":
    case "true":
    case "1":
      return "true";
    case "f":
    case "false":
    case "0":
      return "false";
    default:
      return undefined;
  }
}

function day(text: string): string | undefined {
  if (isPlainDay(text) && !text.startsWith("0000")) return text;
  // XML Schema 1.0 has no year 0, and no needless zero before a year of five digits.
  if (!DAY.test(text) || /^(0000|0[0-9]{4})/.test(text)) return undefined;
  return isRealDay(text) ? text : undefined;
}

/** A time of day, and its zone as XML Schema writes it. */
function timed(text: string): string | undefined {
  const time = TIME.exec(text)?.[0] ?? "";
  const zone = text.slice(time.length);
  if (time === "" || (zone !== "" && !ZONE.test(zone))) return undefined;
  if (/^24:00/.test(time) && !/^24:00(:00(\.0+)?)?$/.test(time)) return undefined;
  const full = time.length === 5 ? `${time}:00` : time;
  if (zone === "" || zone === "Z") return full + zone;
  const hours = zone.slice(0, 3);
  const minutes = zone.slice(3).replace(":", "") || "00";
  return hours.endsWith("00") && minutes === "00" ? `${full}Z` : `${full}${hours}:${minutes}`;
}

function duration(cell: Plain): string | undefined {
  const text = String(cell).trim();
  if (!DURATION.test(text) || text === "P" || text.endsWith("T")) return undefined;
  const parts = text.match(/-?[0-9]+(\.[0-9]+)?/g) ?? [];
  const negative = parts.filter((part) => part.startsWith("-"));
  if (negative.length === 0) return text;
  const isAllNegative = parts.every((part) => part.startsWith("-") || Number(part) === 0);
  return isAllNegative ? `-${text.replaceAll("-", "")}` : undefined;
}
