import type { RuleId } from "../../model/finding.ts";
import type { RecordTable, TransferDescription } from "../../model/transfer.ts";
import type { TableEnd } from "./check-table.ts";
import type { RecordRuleSlug, RecordStop } from "./record-rule.ts";
import { questionsOf } from "./rule-tables.ts";
import { RULE_SLUGS, ruleIdOf } from "./rules.ts";

/** Rules about a table's first line: a table that is cut further down has been looked at. */
const ON_HEADERS: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>(["column-absent", "column-unknown"]);

/** Which of the chosen rules could not look at all rows, since a table is absent or was cut off: the first such table. */
export function stopsOf(
  description: TransferDescription,
  ends: ReadonlyMap<RecordTable, TableEnd>,
  chosen: ReadonlySet<RuleId>,
): readonly RecordStop[] {
  return RULE_SLUGS.flatMap((slug): readonly RecordStop[] => {
    const rule = ruleIdOf(slug);
    if (!chosen.has(rule)) return [];
    for (const table of questionsOf(slug).flatMap((tables) => (tables.every((each) => ends.has(each)) ? tables : []))) {
      const end = ends.get(table);
      const path = description.records[table]?.path ?? "";
      if (end?.kind === "absent") {
        return [{ rule, stop: { key: "not-run/table-absent", facts: { path, table }, error: "not-found" } }];
      }
      if (end?.kind === "cut" && !(ON_HEADERS.has(slug) && end.line > 1)) {
        const facts = { path, table, line: end.line };
        return [{ rule, stop: { key: "not-run/table-cut", facts, error: "document-malformed" } }];
      }
    }
    return [];
  });
}
