import { TransferError } from "../model/error.ts";
import type { ActionPlan } from "../plan/action-plan.ts";
import { type CalendarDate, dayIn, parseCalendarDate } from "../plan/calendar-date.ts";
import type { SystemRegister } from "../plan/register.ts";

/** Which day it is: given, or that of a moment somewhere. */
export interface PlanDay {
  /** `2026-11-25`. */
  readonly today?: string;
  /** Otherwise that of the register, and then that of the plan. */
  readonly timeZone?: string;
  readonly now: Date;
}

/** The day that holds. Throws `usage` for a day or a time zone that there is not. */
export function resolveDay(
  { today, timeZone, now }: PlanDay,
  { register, plan }: { readonly register?: SystemRegister; readonly plan?: ActionPlan },
): CalendarDate {
  if (today !== undefined) return requireDate(today);
  const zone = timeZone ?? register?.timeZone ?? plan?.timeZone ?? "UTC";
  try {
    return dayIn(zone, now.getTime());
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const text = `There is no time zone ${zone}: give one such as Atlantic/Reykjavik.`;
    throw new TransferError("usage", text, { cause: error, facts: { timeZone: zone } });
  }
}

/** Throws `usage` for a text that names no day. */
export function requireDate(text: string): CalendarDate {
  const date = parseCalendarDate(text);
  if (date !== undefined) return date;
  throw new TransferError("usage", `${text} is no day: write it as 2026-03-31.`, { facts: { date: text } });
}
