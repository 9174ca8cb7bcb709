import type { SourceForeignKey } from "../../../../model/source-table.ts";
import type { RuleFault } from "../../../../rules/rule-pass.ts";
import { packingFault } from "../packing-rules.ts";
import type { ForeignKeyPlan } from "../table-plan.ts";
import type { NamedTable } from "./named-table.ts";

interface KeyFacts {
  readonly named: readonly NamedTable[];
  /** The names of tables of codes, by the ids of their lists. */
  readonly codes: ReadonlyMap<string, string>;
}

interface PlannedKeys {
  readonly foreignKeys: readonly ForeignKeyPlan[];
  readonly remarks: readonly RuleFault[];
}

/** The references of a table. One that is not to the whole key of a table of the package is left out, and told. */
export function foreignKeysOf(named: NamedTable, { named: all, codes }: KeyFacts): PlannedKeys {
  const { table, columns } = named;
  const foreignKeys: ForeignKeyPlan[] = [];
  const remarks: RuleFault[] = [];
  for (const key of table.foreignKeys) {
    const target = all.find((each) => each.table.id === key.table);
    const planned = target === undefined ? undefined : planKey(named, target, key);
    if (planned !== undefined) {
      foreignKeys.push(planned);
      continue;
    }
    const facts = {
      table: table.originalName,
      columns: key.columns.join(", "),
      target: target?.table.originalName ?? key.table,
      problem: target === undefined ? "absent" : "key",
    };
    remarks.push(packingFault("foreign-key-left-out", { at: { kind: "package" }, facts }));
  }
  for (const [place, column] of table.columns.entries()) {
    const list = column.codes === undefined || column.isArray === true ? undefined : codes.get(column.codes);
    if (list !== undefined) foreignKeys.push({ columns: [columns[place] ?? ""], table: list, referenced: ["Code"] });
  }
  return { foreignKeys, remarks };
}

/** In the order of the referenced key; `undefined` where the reference is not to exactly that. */
function planKey(
  from: NamedTable,
  to: NamedTable,
  { columns, referenced }: SourceForeignKey,
): ForeignKeyPlan | undefined {
  if (to.madeKey !== undefined || referenced.length !== to.key.length) return undefined;
  const targets = referenced.map((name) => writtenName(to, name));
  const pairs = to.key.map((name) => columns[targets.indexOf(name)]);
  const written = pairs.map((name) => (name === undefined ? undefined : writtenName(from, name)));
  const found = written.filter((name) => name !== undefined);
  return found.length === to.key.length ? { columns: found, table: to.name, referenced: to.key } : undefined;
}

function writtenName({ table, columns }: NamedTable, name: string): string | undefined {
  return columns[table.columns.findIndex((column) => column.name === name)];
}
