import { asRuleId } from "../model/finding.ts";
import type { DatabaseTable } from "../model/transfer.ts";
import { defineRule, type Fault, type Rule } from "../rules/define-rule.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { bindRules } from "../rules/run-rules.ts";

interface LeftTables {
  /** The description, where it lies. */
  readonly path: string;
  readonly format: string;
  readonly tables: readonly DatabaseTable[];
}

/** What becomes of the tables of databases in a format that packs files alone: a server's rows would be left behind. */
export const LEFT_TABLE_RULES: readonly Rule<LeftTables>[] = [
  defineRule<LeftTables>({
    id: asRuleId("transfer/database-left-behind"),
    severity: "error",
    check: (left) => faultsOf(left, (source) => (source.kind === "postgresql" ? source.connection : undefined)),
  }),
  defineRule<LeftTables>({
    id: asRuleId("transfer/table-packed-as-file"),
    severity: "warning",
    check: (left) => faultsOf(left, (source) => (source.kind === "postgresql" ? undefined : source.path)),
  }),
];

function* faultsOf(
  { path, format, tables }: LeftTables,
  nameOf: (source: DatabaseTable["source"]) => string | undefined,
): Iterable<Fault> {
  const names = new Set(tables.map(({ source }) => nameOf(source)));
  for (const name of names) if (name !== undefined) yield { at: { kind: "file", path }, facts: { name, format } };
}

export function bindLeftTableRules(left: LeftTables): RuleSet {
  return bindRules(LEFT_TABLE_RULES, left);
}
