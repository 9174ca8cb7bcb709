import type { SourceTables } from "../../../../model/source-table.ts";
import type { RuleFault } from "../../../../rules/rule-pass.ts";
import type { Identifiers } from "../identifiers.ts";
import type { LobTable } from "../lob-documents.ts";
import type { Words } from "../records/record-table.ts";
import type { ViewPlan } from "../table-index.ts";
import type { TablePlan } from "../table-plan.ts";
import { codeTables } from "./code-tables.ts";
import { foreignKeysOf } from "./foreign-keys.ts";
import { listTables } from "./list-tables.ts";
import { nameTable } from "./named-table.ts";
import { describeTable, planColumns } from "./plan-columns.ts";
import { rowsOf } from "./table-rows.ts";
import { planViews } from "./views.ts";

interface DatabaseFacts {
  readonly language: keyof Words;
  /** The names of all tables of the package. */
  readonly names: Identifiers;
}

export interface DatabasePlan {
  readonly tables: readonly TablePlan[];
  readonly lobs: readonly LobTable[];
  readonly views: readonly ViewPlan[];
  /** What was changed, made or left out. */
  readonly remarks: readonly RuleFault[];
}

/** The tables of databases as they are to stand in the package, with those that explain codes and hold lists. */
export function planDatabaseTables(source: SourceTables, facts: DatabaseFacts): DatabasePlan {
  const { language, names } = facts;
  const named = source.tables.map((table) => nameTable(table, names));
  const codes = codeTables(source.codeLists, facts);
  const remarks: RuleFault[] = [];
  const tables: TablePlan[] = [];
  const lobs: LobTable[] = [];
  for (const each of named) {
    const lob = lobOf(each.table);
    if (lob !== undefined) lobs.push(lob);
    const planned = planColumns(each, language);
    const keys = foreignKeysOf(each, { named, codes: codes.byId });
    remarks.push(...each.remarks, ...planned.remarks, ...keys.remarks);
    tables.push(
      {
        name: each.name,
        description: describeTable(each, language),
        columns: planned.columns,
        primaryKey: each.key,
        foreignKeys: keys.foreignKeys,
        ...(each.table.research === undefined ? {} : { research: each.table.research }),
        rows: () => rowsOf(each, lob),
      },
      ...listTables(each, { ...facts, codes: codes.byId }),
    );
  }
  const views = planViews(source.views, { ...facts, tables });
  return { tables: [...tables, ...codes.tables], lobs, views: views.views, remarks: [...remarks, ...views.remarks] };
}

function lobOf(table: SourceTables["tables"][number]): LobTable | undefined {
  const columns = table.columns.flatMap(({ binary }, place) => (binary === "documents" ? [place] : []));
  return columns.length === 0 ? undefined : { table, columns, firstId: 0 };
}
