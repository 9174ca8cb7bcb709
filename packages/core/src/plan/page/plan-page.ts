import type { Language, Translate } from "../../model/language.ts";
import { escapeMarkup } from "../../report/markup.ts";
import { pageHead } from "../../report/page/page-head.ts";
import { countsOf, sayCounts } from "../plan-phrases.ts";
import type { PlanStanding } from "../standing.ts";
import { planSteps } from "./plan-steps.ts";
import { PLAN_STYLE } from "./plan-style.ts";
import { matrixTable, nextTable, overdueTable, timelineTable } from "./plan-tables.ts";
import { timelineRows, timelineSvg, timelineYears } from "./timeline.ts";

export interface PlanPageOptions {
  /** Knows `planMessages`. */
  readonly translate: Translate;
  readonly language: Language;
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * A plan's standing as one HTML page that needs nothing else: for the meeting of the council, on a screen or printed.
 * No script, no network; WCAG 2.2 AA; light and dark. The same standing gives the same bytes.
 */
export function* planPage(standing: PlanStanding, options: PlanPageOptions): Iterable<string> {
  const { translate, language, tool } = options;
  const say = (key: string, facts?: Parameters<Translate>[1]): string => escapeMarkup(translate(key, facts));
  const { register, plan, today } = standing;
  const title = translate("table/title", { body: register.body.name });
  const counts = countsOf(standing);
  yield pageHead({ language, title, style: PLAN_STYLE });
  yield `<body>
<a class="skip" href="#overdue">${say("page/skip")}</a>
<header>
<h1>${escapeMarkup(title)}</h1>
<p>${say("table/as-of", { day: today, plan: plan.titles[language], version: plan.version })}. ${say("table/archive", { archive: register.archive.name })}</p>
<p><strong>${escapeMarkup(sayCounts(standing, translate))}</strong></p>
<dl class="facts">
<div><dt>${say("page/systems")}</dt><dd>${counts.systems}</dd></div>
<div><dt>${say("table/overdue")}</dt><dd>${counts.overdue}</dd></div>
<div><dt>${say("page/year")}</dt><dd>${counts.year}</dd></div>
<div><dt>${say("page/finished")}</dt><dd>${counts.finished}</dd></div>
</dl>
</header>
<main>
<section id="overdue" tabindex="-1"><h2>${say("table/overdue")}</h2>
${overdueTable(standing, options)}</section>
`;
  const rows = timelineRows(standing);
  if (rows.length > 0) {
    const [first, last] = timelineYears(rows, today);
    yield `<section><h2>${say("page/timeline")}</h2>
<p>${say("page/timeline-about", { first, last })}</p>
<div class="wide" tabindex="0" role="group" aria-label="${say("page/timeline")}"><div class="timeline">
${timelineSvg(rows, today, translate)}
</div></div>
<details><summary>${say("page/timeline-table")}</summary>
${timelineTable(rows, options)}</details>
</section>
`;
  }
  yield `<section><h2>${say("table/next")}</h2>\n${nextTable(standing, options)}</section>\n`;
  yield `<section><h2>${say("table/steps")}</h2>\n${matrixTable(standing, options)}</section>\n`;
  yield `<section><h2>${say("page/plan")}</h2>\n<p>${escapeMarkup(plan.explanations[language])}</p>\n`;
  yield `${planSteps(plan, options)}</section>\n</main>\n`;
  yield `<footer>${say("page/made-by", { name: tool.name, version: tool.version })}</footer>\n</body>\n</html>\n`;
}
