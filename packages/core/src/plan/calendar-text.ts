import type { Language, Translate } from "../model/language.ts";
import { moveDate } from "./calendar-date.ts";
import { cellsOf } from "./cells.ts";
import { rowName } from "./plan-phrases.ts";
import { isStanding, type PlanStanding, type RowStanding, type StepStanding } from "./standing.ts";

export interface CalendarOptions {
  /** Knows `planMessages`. */
  readonly translate: Translate;
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
}

/** A reminder stands so many days before the day. */
const REMIND_DAYS = 14;

/**
 * The deadlines that are still to be met, and those that were missed, as one iCalendar file (RFC 5545): a day each, with a
 * reminder before it. An event keeps its UID from one export to the next, so that a calendar which takes the file in again
 * moves it and has it once. The same standing gives the same bytes.
 */
export function* calendarText(standing: PlanStanding, options: CalendarOptions): Iterable<string> {
  const { translate, tool } = options;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//rafskil//${escapeText(`${tool.name} ${tool.version}`)}//EN`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(translate("calendar/name", { body: standing.register.body.name }))}`,
  ];
  for (const [row, cell] of cellsOf(standing)) {
    if (!isStanding(cell.state)) lines.push(...eventLines(row, cell, standing, options));
  }
  for (const line of [...lines, "END:VCALENDAR"]) yield fold(line);
}

function eventLines(
  row: RowStanding,
  { step, deadline, blockedBy, state }: StepStanding,
  { plan, register, today }: PlanStanding,
  { translate, language }: CalendarOptions,
): readonly string[] {
  if (deadline === undefined) return [];
  const { due, rule } = deadline;
  const titles = plan.roles.find(({ id }) => id === step.role)?.titles;
  const clause = rule?.clause ?? step.clause;
  const about = [
    step.explanations[language],
    translate("calendar/who", { role: titles?.[language] ?? step.role }),
    `${translate("table/state")}: ${translate(`state/${state}`)}`,
    ...(blockedBy.length === 0
      ? []
      : [`${translate("table/waits-for")}: ${blockedBy.map((other) => other.titles[language]).join(", ")}`]),
    ...(clause === undefined ? [] : [`${clause.standard}, ${clause.section} ${clause.url ?? ""}`.trim()]),
  ];
  const name = step.per === "system" ? row.system.name : rowName(row, translate);
  const place = [
    register.body.identifier ?? register.body.name,
    row.system.id,
    step.per === "system" ? "" : row.period?.id,
    step.id,
  ];
  const uid = place
    .filter(Boolean)
    .map((part) => encodeURIComponent(String(part)))
    .join(".");
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@rafskil`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `DTEND;VALUE=DATE:${compact(moveDate(due, { days: 1 }, "after"))}`,
    `SUMMARY:${escapeText(translate("calendar/summary", { system: name, step: step.titles[language] }))}`,
    `DESCRIPTION:${escapeText(about.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(step.titles[language])}`,
    `TRIGGER:-P${REMIND_DAYS}D`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

function compact(date: string): string {
  return date.replaceAll("-", "");
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line ends are escaped; other control characters may not stand. */
function escapeText(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replaceAll("\n", "\\n");
}

const LINE_OCTETS = 75;

/** RFC 5545, 3.1: a line has at most 75 octets; the rest follows on lines that begin with a blank. */
function fold(line: string): string {
  const folded: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return `${[...folded, piece].join("\r\n")}\r\n`;
}
