import type { PlanDay } from "@rafskil/core";
import { spoolDirectory } from "../spool-directory.ts";
import type { Option } from "./command.ts";
import type { Invocation } from "./invocation.ts";

/** Options by which a command on a register is told which day it is. */
export const DAY_OPTIONS: readonly Option[] = [
  { name: "today", value: "DATE" },
  { name: "time-zone", value: "ZONE" },
];

/** What every reading of a register needs of the world: the day, and a place for temporary files. */
export function planPlace(
  invocation: Invocation,
  { signal }: { readonly signal: AbortSignal },
): PlanDay & { readonly spoolDirectory: string; readonly signal: AbortSignal } {
  const today = invocation.text("today");
  const timeZone = invocation.text("time-zone");
  return {
    now: new Date(),
    ...(today === undefined ? {} : { today }),
    ...(timeZone === undefined ? {} : { timeZone }),
    spoolDirectory: spoolDirectory(),
    signal,
  };
}
