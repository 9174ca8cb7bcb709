import { escapeMarkup } from "../../report/markup.ts";
import { isFirstRow } from "../cells.ts";
import { overdueOf, rowName, STATE_SIGNS, sayDay, sayDelay, sayDistance } from "../plan-phrases.ts";
import { type PlanStanding, type RowStanding, STEP_STATES, type StepStanding } from "../standing.ts";
import type { PlanPageOptions } from "./plan-page.ts";
import type { TimelineRow } from "./timeline.ts";

/** What is late, the oldest first. */
export function overdueTable(standing: PlanStanding, { translate, language }: PlanPageOptions): string {
  const late = overdueOf(standing);
  if (late.length === 0) return `<p>${escapeMarkup(translate("table/none-overdue"))}</p>\n`;
  const rows = late.map(([row, { step, deadline, done, blockedBy }]) => [
    step.per === "system" ? row.system.name : rowName(row, translate),
    step.titles[language],
    roleOf(standing, step.role, language),
    deadline === undefined ? "" : sayDay(deadline.due, translate),
    deadline === undefined ? "" : sayDelay(deadline.due, done?.on ?? standing.today, translate),
    blockedBy.map(({ titles }) => titles[language]).join(", ") || "–",
  ]);
  const head = ["system", "step", "who", "due", "late", "waits-for"].map((key) => translate(`table/${key}`));
  return table(head, rows);
}

/** What is to be done next in each row. */
export function nextTable(standing: PlanStanding, { translate, language }: PlanPageOptions): string {
  const rows = standing.rows.map((row) => {
    const { next } = row;
    const name = rowName(row, translate);
    if (next === undefined) return [name, translate("table/nothing-next"), "–", "–"];
    const title = next.step.titles[language];
    const when =
      next.by === undefined
        ? "–"
        : `${sayDay(next.by, translate)} (${sayDistance(next.by, standing.today, translate)})`;
    return [
      name,
      next.isAgain ? translate("table/again", { step: title }) : title,
      roleOf(standing, next.step.role, language),
      when,
    ];
  });
  return table(
    ["system", "step", "who", "by-when"].map((key) => translate(`table/${key}`)),
    rows,
  );
}

/** The time line's picture in words. */
export function timelineTable(rows: readonly TimelineRow[], { translate }: PlanPageOptions): string {
  const words = rows.map(({ row, mark }) => {
    const name = rowName(row, translate);
    if (mark.kind === "none") return [name, "–", translate("page/no-date")];
    const state = { made: "page/delivered", late: "state/overdue", ahead: "table/due" }[mark.kind];
    return [name, sayDay(mark.on, translate), translate(state)];
  });
  return table([translate("table/system"), translate("table/due"), translate("table/state")], words);
}

/** Every system and period against every step. */
export function matrixTable(standing: PlanStanding, { translate, language }: PlanPageOptions): string {
  const { plan, rows } = standing;
  const head = plan.steps.map(({ shortTitles }) => `<th scope="col">${escapeMarkup(shortTitles[language])}</th>`);
  const body = rows.map((row) => {
    const cells = row.steps.map((cell) => `<td>${cellOf(cell, row)}</td>`);
    return `<tr><th scope="row">${escapeMarkup(rowName(row, translate))}</th>${cells.join("")}</tr>`;
  });
  const used = new Set(rows.flatMap(({ steps }) => steps.map(({ state }) => state)));
  const legend = STEP_STATES.filter((state) => used.has(state)).map(
    (state) => `<li>${sign(state)} ${escapeMarkup(translate(`meaning/${state}`))}</li>`,
  );
  const label = escapeMarkup(translate("table/steps"));
  return `<div class="wide" tabindex="0" role="group" aria-label="${label}"><table class="matrix">
<thead><tr><th scope="col">${escapeMarkup(translate("table/system"))}</th>${head.join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>
<ul class="legend" aria-label="${escapeMarkup(translate("table/legend"))}">${legend.join("")}</ul>
`;

  function sign(state: StepStanding["state"]): string {
    return `<span class="state ${state}"><b aria-hidden="true">${STATE_SIGNS[state]}</b>${escapeMarkup(translate(`state/${state}`))}</span>`;
  }

  /** A step of the whole system is told once, in the system's first row. */
  function cellOf(cell: StepStanding, row: RowStanding): string {
    if (cell.step.per === "system" && !isFirstRow(standing, row)) return "";
    return sign(cell.state);
  }
}

function roleOf({ plan }: PlanStanding, id: string, language: PlanPageOptions["language"]): string {
  return plan.roles.find((role) => role.id === id)?.titles[language] ?? id;
}

/** A table whose first column names its rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const body = rows.map(([name = "", ...cells]) => {
    const rest = cells.map((text) => `<td>${escapeMarkup(text)}</td>`);
    return `<tr><th scope="row">${escapeMarkup(name)}</th>${rest.join("")}</tr>`;
  });
  return `<div class="box"><table>
<thead><tr>${head.map((text) => `<th scope="col">${escapeMarkup(text)}</th>`).join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div>
`;
}
