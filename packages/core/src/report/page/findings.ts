import type { Clause } from "../../model/clause.ts";
import type { Finding } from "../../model/finding.ts";
import type { Translate } from "../../model/language.ts";
import { SEVERITIES } from "../../model/severity.ts";
import type { RuleGroup } from "../by-rule.ts";
import { escapeMarkup } from "../markup.ts";
import { sayClause } from "../phrases.ts";
import { sayPlace } from "../place.ts";
import { recordText, severityMark } from "./marks.ts";

/** Findings of a rule that stand open; the others are folded. */
const OPEN_FINDINGS = 10;
/** Characters of what the summary says of a rule. */
const MAX_GIST = 160;

/** The list of rules with findings, each a link to its findings. */
export function summaryTable(groups: readonly RuleGroup[], translate: Translate): string {
  const say = (key: string): string => escapeMarkup(translate(key));
  const rows = groups.map(
    (group) =>
      `<tr><th scope="row"><a href="#${anchorOf(group)}">${escapeMarkup(group.rule).replace("/", "/<wbr>")}</a>` +
      `${gistOf(group)}</th>` +
      `<td>${severityMark(group.severity, translate)}</td>` +
      `<td class="number">${escapeMarkup(translate("report/number", { value: group.count }))}</td>` +
      `<td class="minor">${group.clause === undefined ? "" : escapeMarkup(sayClause(group.clause))}</td></tr>\n`,
  );
  return `<div class="box summary"><table>
<caption class="aside">${say("report/caption-summary")}</caption>
<thead><tr><th scope="col">${say("report/column-rule")}</th><th scope="col">${say("report/column-severity")}</th>\
<th scope="col" class="number">${say("report/column-count")}</th>\
<th scope="col" class="minor">${say("report/column-clause")}</th></tr></thead>
<tbody>
${rows.join("")}</tbody></table></div>
`;
}

/** What a rule is about, in the first sentence of its first finding: an id alone says little. */
function gistOf({ shown }: RuleGroup): string {
  const message = shown[0]?.message ?? "";
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(message)?.[0] ?? message;
  const gist = sentence.length <= MAX_GIST ? sentence : `${sentence.slice(0, sentence.lastIndexOf(" ", MAX_GIST))} …`;
  return gist === "" ? "" : `<p class="gist"><bdi>${recordText(gist)}</bdi></p>`;
}

/** The form that the script shows and serves. */
export function filterForm(groups: readonly RuleGroup[], translate: Translate): string {
  const say = (key: string): string => escapeMarkup(translate(key));
  const all = `<option value="">${say("report/filter-all")}</option>`;
  const severities = SEVERITIES.filter((severity) => groups.some((group) => group.severity === severity));
  const result = escapeMarkup(translate("report/filter-result", { shown: "{shown}", all: "{all}" }));
  return `<form class="filter" hidden data-result="${result}">
<label>${say("report/column-severity")}<select name="severity">${all}${severities
    .map((severity) => `<option value="${severity}">${say(`report/severity-${severity}`)}</option>`)
    .join("")}</select></label>
<label>${say("report/column-rule")}<select name="rule">${all}${groups
    .map(({ rule }) => `<option value="${escapeMarkup(rule)}">${escapeMarkup(rule)}</option>`)
    .join("")}</select></label>
<output></output>
</form>
`;
}

/** The findings of one rule. */
export function ruleSection(group: RuleGroup, translate: Translate): string {
  const rule = escapeMarkup(group.rule);
  const open = group.shown.slice(0, OPEN_FINDINGS);
  const folded = group.shown.slice(OPEN_FINDINGS);
  const more = group.count - group.shown.length;
  const detail = [escapeMarkup(translate("report/finding-count", { count: group.count }))];
  if (group.clause !== undefined) detail.push(clauseLink(group.clause));
  const parts = [
    `<article class="rule box" id="${anchorOf(group)}" data-rule="${rule}" data-severity="${group.severity}">
<header><h3>${rule}</h3>${severityMark(group.severity, translate)}<p>${detail.join(" · ")}</p></header>
`,
    findingsTable(open, { group, translate, caption: translate("report/caption-findings", { rule: group.rule }) }),
  ];
  if (folded.length > 0) {
    const summary = translate("report/show-more", { count: folded.length });
    const caption = translate("report/caption-folded", { rule: group.rule });
    parts.push(`<details><summary>${escapeMarkup(summary)}<span class="aside">, ${rule}</span></summary>
${findingsTable(folded, { group, translate, caption })}</details>
`);
  }
  if (more > 0) parts.push(`<p class="more">${escapeMarkup(translate("report/more", { more }))}</p>\n`);
  parts.push("</article>\n");
  return parts.join("");
}

interface FindingsFrame {
  readonly group: RuleGroup;
  readonly translate: Translate;
  readonly caption: string;
}

/** Roles stand there since a narrow screen shows rows as blocks, which takes a table's meaning away in some browsers. */
function findingsTable(findings: readonly Finding[], { group, translate, caption }: FindingsFrame): string {
  const say = (key: string): string => escapeMarkup(translate(key));
  const rows = findings.map((finding) => {
    const mark = finding.severity === group.severity ? "" : `<br>${severityMark(finding.severity, translate)}`;
    return `<tr role="row"><td role="cell" class="place"><bdi>${recordText(sayPlace(finding.at, translate))}</bdi>${mark}</td>\
<td role="cell"><bdi>${recordText(finding.message)}</bdi></td></tr>\n`;
  });
  return `<table class="findings" role="table">
<caption class="aside">${escapeMarkup(caption)}</caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col" class="place">${say("report/column-place")}</th>\
<th role="columnheader" scope="col">${say("report/column-message")}</th></tr></thead>
<tbody role="rowgroup">
${rows.join("")}</tbody></table>
`;
}

function anchorOf(group: RuleGroup): string {
  return `rule-${escapeMarkup(group.rule)}`;
}

/** A clause's address is followed only on the web: a profile that somebody sends may name another. */
function clauseLink(clause: Clause): string {
  const text = escapeMarkup(sayClause(clause));
  if (clause.url === undefined || !/^https?:\/\//.test(clause.url)) return text;
  return `<a href="${escapeMarkup(clause.url)}" rel="noreferrer">${text}</a>`;
}
