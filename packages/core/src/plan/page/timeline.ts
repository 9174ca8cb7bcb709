import type { Translate } from "../../model/language.ts";
import { escapeMarkup } from "../../report/markup.ts";
import { type CalendarDate, daysBetween } from "../calendar-date.ts";
import { rowName, sayDay } from "../plan-phrases.ts";
import type { PlanStanding, RowStanding } from "../standing.ts";

const WIDTH = 960;
const NAMES = 260;
const ROW = 26;
const TOP = 34;

/** What the time line shows of a row: its delivery, made or due. */
export type DeliveryMark =
  | { readonly kind: "made"; readonly on: CalendarDate }
  | { readonly kind: "late" | "ahead"; readonly on: CalendarDate }
  | { readonly kind: "none" };

export interface TimelineRow {
  readonly row: RowStanding;
  readonly mark: DeliveryMark;
}

/** The rows whose delivery is still to come or was made, in the order of the register. */
export function timelineRows({ rows, plan, today }: PlanStanding): readonly TimelineRow[] {
  return rows.flatMap((row): readonly TimelineRow[] => {
    const cell = row.steps.find(({ step }) => step.id === plan.delivery);
    if (cell === undefined || cell.state === "not-applicable" || cell.state === "waived") return [];
    if (cell.done !== undefined) return [{ row, mark: { kind: "made", on: cell.done.on } }];
    if (cell.deadline === undefined) return [{ row, mark: { kind: "none" } }];
    const { due } = cell.deadline;
    return [{ row, mark: { kind: due < today ? "late" : "ahead", on: due } }];
  });
}

/** The first and the last year that are shown: those of all marks and of today, and six years from now at most. */
export function timelineYears(
  rows: readonly TimelineRow[],
  today: CalendarDate,
): readonly [first: number, last: number] {
  const now = yearOf(today);
  const years = rows.flatMap(({ mark }) => (mark.kind === "none" ? [] : [yearOf(mark.on)]));
  const first = Math.max(now - 8, Math.min(now - 1, ...years));
  return [first, Math.min(now + 8, Math.max(now + 3, ...years))];
}

/** The picture. Shapes tell late (square), due (diamond) and made (circle) apart without colour. */
export function timelineSvg(rows: readonly TimelineRow[], today: CalendarDate, translate: Translate): string {
  const [first, last] = timelineYears(rows, today);
  const start = `${first}-01-01` as CalendarDate;
  const days = daysBetween(start, `${last}-12-31` as CalendarDate);
  const xOf = (date: CalendarDate): number => {
    const share = Math.min(1, Math.max(0, daysBetween(start, date) / days));
    return Math.round((NAMES + share * (WIDTH - NAMES - 12)) * 10) / 10;
  };
  const height = TOP + rows.length * ROW + 8;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index).map((year) => {
    const x = xOf(`${year}-01-01` as CalendarDate);
    return `<line class="grid" x1="${x}" y1="20" x2="${x}" y2="${height}"/><text class="year" x="${x + 4}" y="30">${year}</text>`;
  });
  const now = xOf(today);
  const label = escapeMarkup(translate("page/today"));
  const body = rows.map(({ row, mark }, index) => {
    const y = TOP + index * ROW + ROW / 2;
    const name = escapeMarkup(shorten(rowName(row, translate)));
    return `<line class="row" x1="0" y1="${y + ROW / 2}" x2="${WIDTH}" y2="${y + ROW / 2}"/><text x="4" y="${y + 4}">${name}</text>${shape(mark, { y, now, xOf, translate })}`;
  });
  const title = escapeMarkup(translate("page/timeline"));
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">
${years.join("")}
${body.join("\n")}
<line class="now" x1="${now}" y1="${TOP}" x2="${now}" y2="${height}"/><text class="now-text" x="${now}" y="12" text-anchor="middle">${label}</text>
</svg>`;
}

function shape(
  mark: DeliveryMark,
  place: {
    readonly y: number;
    readonly now: number;
    readonly xOf: (date: CalendarDate) => number;
    readonly translate: Translate;
  },
): string {
  const { y, now, xOf, translate } = place;
  switch (mark.kind) {
    case "none":
      return `<text class="faint" x="${NAMES + 6}" y="${y + 4}">${escapeMarkup(translate("page/no-date"))}</text>`;
    case "made":
      return `<circle class="made" cx="${xOf(mark.on)}" cy="${y}" r="6"><title>${escapeMarkup(sayDay(mark.on, translate))}</title></circle>`;
    case "late": {
      const x = xOf(mark.on);
      return `<line class="late-line" x1="${x}" y1="${y}" x2="${now}" y2="${y}"/><rect class="late" x="${x - 6}" y="${y - 6}" width="12" height="12"><title>${escapeMarkup(sayDay(mark.on, translate))}</title></rect>`;
    }
    case "ahead": {
      const x = xOf(mark.on);
      return `<path class="ahead" d="M${x} ${y - 8}l8 8l-8 8l-8-8z"><title>${escapeMarkup(sayDay(mark.on, translate))}</title></path>`;
    }
  }
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

const NAME_LENGTH = 38;

function shorten(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1)}…`;
}
