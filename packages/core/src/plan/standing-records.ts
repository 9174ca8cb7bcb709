import { writeCsv } from "../json/csv-writer.ts";
import type { Language } from "../model/language.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { cellsOf } from "./cells.ts";
import type { PlanStanding, StepState } from "./standing.ts";

/** How one step of one system stands, for other programs: names are ids, days are ISO 8601. */
export interface StandingRecord {
  readonly system: string;
  readonly systemName: string;
  readonly period?: string;
  readonly step: string;
  readonly title: string;
  readonly role: string;
  readonly state: StepState;
  readonly due?: CalendarDate;
  readonly neededBy?: CalendarDate;
  readonly lateDays?: number;
  readonly doneOn?: CalendarDate;
  readonly blockedBy: readonly string[];
  readonly clause?: string;
  readonly mark: string;
}

/** A plan's standing as flat records, each step once, in the order of the register and the plan. */
export function* standingRecords(standing: PlanStanding, language: Language): Iterable<StandingRecord> {
  for (const [{ system, period }, cell] of cellsOf(standing)) {
    const { step, state, deadline, neededBy, lateDays, done, blockedBy } = cell;
    const clause = deadline?.rule?.clause ?? step.clause;
    yield {
      system: system.id,
      systemName: system.name,
      ...(period === undefined || step.per === "system" ? {} : { period: period.id }),
      step: step.id,
      title: step.titles[language],
      role: step.role,
      state,
      ...(deadline === undefined ? {} : { due: deadline.due }),
      ...(neededBy === undefined ? {} : { neededBy }),
      ...(lateDays === undefined ? {} : { lateDays }),
      ...(done === undefined ? {} : { doneOn: done.on }),
      blockedBy: blockedBy.map(({ id }) => id),
      ...(clause === undefined ? {} : { clause: `${clause.standard}, ${clause.section}` }),
      mark: deadline?.rule?.mark ?? step.mark,
    };
  }
}

const COLUMNS = [
  "system",
  "systemName",
  "period",
  "step",
  "title",
  "role",
  "state",
  "due",
  "neededBy",
  "lateDays",
  "doneOn",
  "blockedBy",
  "clause",
  "mark",
] as const satisfies readonly (keyof StandingRecord)[];

/** The same records as rows of a table, the head first; a list has blanks between. */
function* standingRows(standing: PlanStanding, language: Language): Iterable<readonly string[]> {
  yield COLUMNS;
  for (const record of standingRecords(standing, language)) {
    yield COLUMNS.map((column) => {
      const value = record[column] ?? "";
      return typeof value === "object" ? value.join(" ") : String(value);
    });
  }
}

/** The same rows as a CSV file that Nordic spreadsheets open as it is: `;` between the fields, UTF-8 with its mark. */
export function standingCsv(standing: PlanStanding, language: Language): AsyncIterable<Uint8Array> {
  return writeCsv(standingRows(standing, language), { delimiter: ";", hasByteOrderMark: true });
}
