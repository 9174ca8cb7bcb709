import type { Translate } from "../model/language.ts";
import type { Report } from "../model/report.ts";
import { groupByRule } from "./by-rule.ts";
import { escapeMarkup } from "./markup.ts";
import { type Chart, chartFigures } from "./page/charts.ts";
import { contentCharts } from "./page/content-charts.ts";
import { filterForm, ruleSection, summaryTable } from "./page/findings.ts";
import { recordText, verdictShape } from "./page/marks.ts";
import { notRunTable, outcomesTable } from "./page/outcomes.ts";
import { pageHead } from "./page/page-head.ts";
import { PAGE_SCRIPT } from "./page/script.ts";
import { PAGE_STYLE } from "./page/style.ts";
import { sayCounts, sayOutcomes, saySize } from "./phrases.ts";
import type { RenderOptions } from "./place.ts";

export interface HtmlOptions extends RenderOptions {
  /** Pictures of what the package holds, in this order; without them those of what the report itself knows. */
  readonly charts?: readonly Chart[];
}

/**
 * The report as one HTML file that needs nothing else: no script to read it, no network (its own policy forbids any).
 * It shows at most 100 findings of a rule, with the full count. Made for WCAG 2.2 AA, for print, and for both colour
 * schemes. Texts of the records are escaped, and hidden characters in them spelled out.
 */
export async function* renderHtml(report: Report, options: HtmlOptions): AsyncIterable<string> {
  const { translate } = options;
  const charts = options.charts ?? (report.content === undefined ? [] : contentCharts(report.content, translate));
  const say = (key: string): string => escapeMarkup(translate(key));
  const groups = await groupByRule(report);
  yield headOf(report, options);
  yield `<body>
<a class="skip" href="#findings">${say("report/skip-link")}</a>
${headerOf(report, translate)}<main>
`;
  if (charts.length > 0)
    yield `<section><h2>${say("report/charts-heading")}</h2>\n${chartFigures(charts, translate)}</section>\n`;
  yield `<section id="findings" tabindex="-1"><h2>${say("report/findings-heading")}</h2>\n`;
  if (groups.length === 0) yield `<p>${say("report/no-findings")}</p>\n`;
  if (groups.length > 1)
    yield `${summaryTable(groups, translate)}<h2>${say("report/details-heading")}</h2>\n${filterForm(groups, translate)}`;
  for (const group of groups) yield ruleSection(group, translate);
  yield "</section>\n";
  const notRun = report.rules.filter((rule) => rule.outcome === "not-run");
  if (notRun.length > 0) {
    yield `<section><h2>${say("report/not-run-heading")}</h2>\n${notRunTable(notRun, translate)}</section>\n`;
  }
  yield `<section><h2>${say("report/rules-heading")}</h2>\n<p>${escapeMarkup(sayOutcomes(report, translate))}</p>\n`;
  yield `${outcomesTable(report.rules, translate)}</section>\n</main>\n`;
  const { name, version } = report.tool;
  yield `<footer>${escapeMarkup(translate("report/made-by", { name, version }))}</footer>\n`;
  yield `<script>${PAGE_SCRIPT}</script>\n</body>\n</html>\n`;
}

function headOf(report: Report, { translate, language }: HtmlOptions): string {
  const verdict = translate(`report/${report.verdict}`);
  const title = `${verdict}: ${translate("report/title", { subject: report.subject.path })}`;
  return pageHead({ language, title, style: PAGE_STYLE, script: PAGE_SCRIPT });
}

function headerOf(report: Report, translate: Translate): string {
  const { subject, verdict } = report;
  const say = (key: string): string => escapeMarkup(translate(key));
  const format = [subject.format, subject.profile].filter((part) => part !== undefined).join(" ");
  const facts: (readonly [string, string])[] = [
    ["report/fact-files", translate("report/number", { value: subject.files })],
    ["report/fact-size", saySize(subject.bytes, translate)],
  ];
  if (format !== "") facts.unshift(["report/fact-format", format]);
  const list = facts.map(([key, value]) => `<div><dt>${say(key)}</dt><dd>${escapeMarkup(value)}</dd></div>`);
  const title = recordText(translate("report/title", { subject: subject.path }));
  const isIncomplete = report.rules.some((rule) => rule.error !== undefined);
  const notice = isIncomplete ? `<p class="notice">${say("report/incomplete")}</p>\n` : "";
  return `<header>
<h1>${title}</h1>
<div class="verdict ${verdict}">${verdictShape(verdict)}<div>
<p class="word">${say(`report/${verdict}`)}</p>
<p>${say(`report/${verdict}-meaning`)} ${escapeMarkup(sayCounts(report.counts, translate))}</p>
</div></div>
${notice}<dl class="facts">${list.join("")}</dl>
</header>
`;
}
