import type { Language, Translate } from "../model/language.ts";
import { textTable } from "../report/text-table.ts";
import { showHidden } from "../report/visible.ts";
import { isFirstRow } from "./cells.ts";
import { overdueOf, rowName, STATE_SIGNS, sayCounts, sayDay, sayDelay, sayDistance } from "./plan-phrases.ts";
import { type PlanStanding, type RowStanding, STEP_STATES } from "./standing.ts";

export interface PlanTextOptions {
  /** Knows `planMessages`. */
  readonly translate: Translate;
  readonly language: Language;
  /** Columns to fill. */
  readonly width: number;
}

/** A plan's standing as plain text: the table of systems against steps, what is overdue, and what is next. */
export function* statusText(standing: PlanStanding, options: PlanTextOptions): Iterable<string> {
  const { translate, language } = options;
  const { register, plan, today } = standing;
  yield `${showHidden(translate("table/title", { body: register.body.name }))}\n`;
  yield `${translate("table/as-of", { day: today, plan: plan.titles[language], version: plan.version })}\n`;
  yield `${sayCounts(standing, translate)}\n`;
  yield* stepsTable(standing, options);
  yield* legend(standing, options);
  yield* overdueList(standing, options);
  yield* nextText(standing, options);
}

/** What is to be done next for each system, by whom and by when. */
export function* nextText(standing: PlanStanding, options: PlanTextOptions): Iterable<string> {
  const { translate, width } = options;
  const say = (key: string): string => translate(key);
  yield `\n${say("table/next")}\n`;
  const head = [say("table/system"), say("table/step"), say("table/who"), say("table/by-when")];
  yield* textTable([head, ...standing.rows.map((row) => nextCells(row, standing, options))], {
    width,
    flexible: [0, 1, 3],
  });
}

function nextCells(
  row: RowStanding,
  { plan, today }: PlanStanding,
  { translate, language }: PlanTextOptions,
): string[] {
  const { next } = row;
  const name = showHidden(rowName(row, translate));
  if (next === undefined) return [name, translate("table/nothing-next"), "", ""];
  const title = next.step.titles[language];
  const role = plan.roles.find(({ id }) => id === next.step.role)?.titles[language] ?? next.step.role;
  const when =
    next.by === undefined ? "–" : `${sayDay(next.by, translate)} (${sayDistance(next.by, today, translate)})`;
  return [name, next.isAgain ? translate("table/again", { step: title }) : title, role, when];
}

/** The table in as many blocks of columns as the width asks for. */
function* stepsTable(standing: PlanStanding, { translate, language, width }: PlanTextOptions): Iterable<string> {
  const { plan, rows } = standing;
  const names = rows.map((row) => showHidden(rowName(row, translate)));
  const nameWidth = Math.min(Math.max(translate("table/system").length, ...names.map(({ length }) => length)), 32);
  const words = STEP_STATES.map((state) => translate(`state/${state}`).length + 2);
  const cellWidth = Math.max(...words, ...plan.steps.map(({ shortTitles }) => shortTitles[language].length));
  const perBlock = Math.max(1, Math.floor((width - nameWidth) / (cellWidth + 2)));
  for (let from = 0; from < plan.steps.length; from += perBlock) {
    const steps = plan.steps.slice(from, from + perBlock);
    const head = [translate("table/system"), ...steps.map(({ shortTitles }) => shortTitles[language])];
    const body = rows.map((row, index) => [
      names[index] ?? "",
      ...steps.map((step) => {
        const cell = row.steps.find((found) => found.step === step);
        if (cell === undefined || (step.per === "system" && !isFirstRow(standing, row))) return "";
        return `${STATE_SIGNS[cell.state]} ${translate(`state/${cell.state}`)}`;
      }),
    ]);
    yield "\n";
    yield* textTable([head, ...body], { width, flexible: [0], least: [nameWidth, ...steps.map(() => cellWidth)] });
  }
}

function* legend({ rows }: PlanStanding, { translate }: PlanTextOptions): Iterable<string> {
  const used = new Set(rows.flatMap(({ steps }) => steps.map(({ state }) => state)));
  yield `\n${translate("table/legend")}\n`;
  for (const state of STEP_STATES.filter((known) => used.has(known))) {
    yield `  ${STATE_SIGNS[state]} ${translate(`state/${state}`)}: ${translate(`meaning/${state}`)}\n`;
  }
}

function* overdueList(standing: PlanStanding, { translate, language, width }: PlanTextOptions): Iterable<string> {
  const late = overdueOf(standing);
  yield `\n${translate("table/overdue")}\n`;
  if (late.length === 0) yield `  ${translate("table/none-overdue")}\n`;
  if (late.length === 0) return;
  const head = ["table/system", "table/step", "table/due", "table/late", "table/waits-for"].map((key) =>
    translate(key),
  );
  const body = late.map(([row, { step, deadline, done, blockedBy }]) => [
    showHidden(step.per === "system" ? row.system.name : rowName(row, translate)),
    step.titles[language],
    deadline === undefined ? "" : sayDay(deadline.due, translate),
    deadline === undefined ? "" : sayDelay(deadline.due, done?.on ?? standing.today, translate),
    blockedBy.map(({ titles }) => titles[language]).join(", ") || "–",
  ]);
  yield* textTable([head, ...body], { width, flexible: [0, 1, 3, 4] });
}
