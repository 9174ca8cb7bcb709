import type { Translate } from "../../model/language.ts";
import type { RuleOutcome } from "../../model/report.ts";
import { escapeMarkup } from "../markup.ts";
import { recordText } from "./marks.ts";

/** The rules that were not run, and why. */
export function notRunTable(rules: readonly RuleOutcome[], translate: Translate): string {
  const say = (key: string): string => escapeMarkup(translate(key));
  const rows = rules.map(
    ({ rule, because = "" }) =>
      `<tr><th scope="row">${escapeMarkup(rule)}</th><td><bdi>${recordText(because)}</bdi></td></tr>\n`,
  );
  return `<div class="box"><table>
<caption class="aside">${say("report/caption-not-run")}</caption>
<thead><tr><th scope="col" class="place">${say("report/column-rule")}</th>\
<th scope="col">${say("report/column-reason")}</th></tr></thead>
<tbody>
${rows.join("")}</tbody></table></div>
`;
}

/** What became of every rule: the receipt that it was looked at. Folded, since it is long. */
export function outcomesTable(rules: readonly RuleOutcome[], translate: Translate): string {
  const say = (key: string): string => escapeMarkup(translate(key));
  const rows = rules.map(
    ({ rule, outcome, because = "" }) =>
      `<tr><th scope="row">${escapeMarkup(rule)}</th><td>${say(`report/outcome-${outcome}`)}</td>` +
      `<td class="minor"><bdi>${recordText(because)}</bdi></td></tr>\n`,
  );
  return `<details class="outcomes box"><summary>${say("report/show-rules")}</summary>
<table>
<caption class="aside">${say("report/caption-outcomes")}</caption>
<thead><tr><th scope="col" class="place">${say("report/column-rule")}</th><th scope="col">${say("report/column-outcome")}</th>\
<th scope="col" class="minor">${say("report/column-reason")}</th></tr></thead>
<tbody>
${rows.join("")}</tbody></table></details>
`;
}
