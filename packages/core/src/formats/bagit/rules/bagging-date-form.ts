import { asRuleId } from "../../../model/finding.ts";
import { defineRule, type Rule } from "../../../rules/define-rule.ts";
import { whereBagInfo } from "../applicability.ts";
import type { Bag } from "../bag.ts";
import { elementsOf } from "../bag-info.ts";
import { bagItClause } from "../clauses.ts";
import { quoted } from "../fact-texts.ts";

/** The date is written YYYY-MM-DD. */
export const baggingDateForm: Rule<Bag> = defineRule<Bag>({
  id: asRuleId("bagit/bagging-date-form"),
  severity: "warning",
  clause: bagItClause("2.2.2"),
  applies: whereBagInfo,
  *check({ bagInfo, declaration }) {
    const { infoFile, labels } = declaration.version;
    for (const { line, value } of elementsOf(bagInfo, labels.date)) {
      if (isCalendarDate(value)) continue;
      yield { at: { kind: "line", path: infoFile, line }, facts: { label: labels.date, value: quoted(value) } };
    }
  },
});

/** A day that is in the calendar. */
function isCalendarDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
