import { escapeMarkup } from "../../report/markup.ts";
import type { ActionPlan, PlanStep } from "../action-plan.ts";
import type { PlanPageOptions } from "./plan-page.ts";

/** The plan itself: each step with who does it, why, and where that is written. */
export function planSteps(plan: ActionPlan, options: PlanPageOptions): string {
  return `<ol class="steps">\n${plan.steps.map((step) => stepItem(plan, step, options)).join("\n")}\n</ol>\n`;
}

function stepItem(plan: ActionPlan, step: PlanStep, { translate, language }: PlanPageOptions): string {
  const role = plan.roles.find(({ id }) => id === step.role)?.titles[language] ?? step.role;
  const { clause } = step;
  const words = clause === undefined ? "" : escapeMarkup(`${clause.standard}, ${clause.section}`);
  const where = clause?.url === undefined ? words : `<a href="${escapeMarkup(clause.url)}">${words}</a>`;
  const mark = escapeMarkup(translate(`mark/${step.mark}`));
  return `<li><strong>${escapeMarkup(step.titles[language])}</strong>
<p>${escapeMarkup(step.explanations[language])}</p>
<p class="small">${escapeMarkup(translate("table/who"))}: ${escapeMarkup(role)}${where === "" ? "" : ` · ${escapeMarkup(translate("table/clause"))}: ${where}`} · ${mark}</p></li>`;
}
