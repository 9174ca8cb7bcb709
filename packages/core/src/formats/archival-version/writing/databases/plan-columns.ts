import type { SourceColumn } from "../../../../model/source-table.ts";
import type { RuleFault } from "../../../../rules/rule-pass.ts";
import { packingFault } from "../packing-rules.ts";
import type { Words } from "../records/record-table.ts";
import type { ColumnPlan } from "../table-plan.ts";
import type { NamedTable } from "./named-table.ts";
import { DATABASE_WORDS } from "./words.ts";

/** A description has at least three characters (6.C_1, 6.C_5). */
const FEWEST_CHARACTERS = 3;

interface PlannedColumns {
  readonly columns: readonly ColumnPlan[];
  readonly remarks: readonly RuleFault[];
}

/** The columns of a table, after the key that is made here where it has none. */
export function planColumns(named: NamedTable, language: keyof Words): PlannedColumns {
  const { table, columns, madeKey } = named;
  const remarks: RuleFault[] = [];
  const planned: ColumnPlan[] = [];
  if (madeKey !== undefined) {
    const description = DATABASE_WORDS.rowNumber[language];
    planned.push({ name: madeKey, description, type: { kind: "integer" }, originalType: "-", marks: [] });
  }
  const undescribed: string[] = [];
  for (const [place, column] of table.columns.entries()) {
    const name = columns[place] ?? "";
    if (!isDescribed(column)) undescribed.push(column.name);
    planned.push(planColumn(column, name, language));
    if (column.isPacked !== true) continue;
    const at = { kind: "row", table: table.originalName, line: 1, column: column.name } as const;
    remarks.push(packingFault("packed-column", { at, facts: { column: column.name, type: column.originalType } }));
  }
  if (undescribed.length > 0 || !isDescribed(table)) {
    const facts = { table: table.originalName, columns: undescribed.join(", "), hasTable: String(isDescribed(table)) };
    remarks.push(packingFault("description-missing", { at: { kind: "package" }, facts }));
  }
  return { columns: planned, remarks };
}

function planColumn(column: SourceColumn, name: string, language: keyof Words): ColumnPlan {
  const text = describeColumn(column, name, language);
  const { originalType, missingValues } = column;
  const base = { name, originalType, ...(missingValues === undefined ? {} : { missingValues }) };
  if (column.binary === "documents") {
    const description = `${DATABASE_WORDS.document[language]}. ${text}`;
    const marks = [...new Set(["Dokumentidentifikation", ...column.marks])];
    return { ...base, description, type: { kind: "integer" }, marks };
  }
  if (column.isArray === true) {
    const description = `${DATABASE_WORDS.itemCount[language]} ${name}. ${text}`;
    return { ...base, description, type: { kind: "integer" }, marks: [] };
  }
  return { ...base, description: text, type: column.type, marks: column.marks };
}

function isDescribed({ description = "" }: { readonly description?: string }): boolean {
  return description.trim().length >= FEWEST_CHARACTERS;
}

/** What the catalogue says, and the name that the column had there where it has another here. */
export function describeColumn(column: SourceColumn, name: string, language: keyof Words): string {
  const text = isDescribed(column)
    ? (column.description ?? "").trim()
    : `${DATABASE_WORDS.noColumn[language]} ${column.name}`;
  return name === column.name ? text : `${text} (${DATABASE_WORDS.originalName[language]}: ${column.name})`;
}

export function describeTable({ table, name }: NamedTable, language: keyof Words): string {
  const text = isDescribed(table)
    ? (table.description ?? "").trim()
    : `${DATABASE_WORDS.noTable[language]} ${table.originalName}`;
  return name === table.originalName
    ? text
    : `${text} (${DATABASE_WORDS.originalName[language]}: ${table.originalName})`;
}
