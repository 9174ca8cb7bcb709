import type { SourceColumn } from "../../../../model/source-table.ts";
import { createIdentifiers, type Identifiers } from "../identifiers.ts";
import type { Words } from "../records/record-table.ts";
import type { Cell, ColumnPlan, TablePlan } from "../table-plan.ts";
import type { NamedTable } from "./named-table.ts";
import { describeColumn } from "./plan-columns.ts";
import { keyCells } from "./table-rows.ts";
import { DATABASE_WORDS } from "./words.ts";

interface ListFacts {
  readonly language: keyof Words;
  readonly names: Identifiers;
  readonly codes: ReadonlyMap<string, string>;
}

/** A table for each column of lists: a field must not be taken apart to be read (4.A.1), so each item has a row. */
export function listTables(named: NamedTable, facts: ListFacts): readonly TablePlan[] {
  return named.table.columns.flatMap((column, place) =>
    column.isArray === true ? [listTable(named, { column, place }, facts)] : [],
  );
}

function listTable(
  named: NamedTable,
  { column, place }: { readonly column: SourceColumn; readonly place: number },
  { language, names, codes }: ListFacts,
): TablePlan {
  const { table, columns, key, madeKey } = named;
  const written = columns[place] ?? "";
  const own = createIdentifiers("Column");
  const keyColumns = key.map((name): ColumnPlan => {
    const source = table.columns[columns.indexOf(name)];
    const type = madeKey === undefined && source !== undefined ? source.type : ({ kind: "integer" } as const);
    const description =
      source === undefined ? DATABASE_WORDS.rowNumber[language] : describeColumn(source, name, language);
    return { name: own.take(name), description, type, originalType: source?.originalType ?? "-", marks: [] };
  });
  const made = (name: string, word: "itemNumber" | "subscript", kind: "integer" | "text"): ColumnPlan => ({
    name: own.take(name),
    description: DATABASE_WORDS[word][language],
    type: { kind },
    originalType: "-",
    marks: [],
  });
  const number = made("ItemNumber", "itemNumber", "integer");
  const value: ColumnPlan = {
    name: own.take("ItemValue"),
    description: `${DATABASE_WORDS.itemValue[language]}. ${describeColumn(column, written, language)}`,
    type: column.type,
    originalType: column.originalType,
    marks: column.marks,
  };
  const explained = column.codes === undefined ? undefined : codes.get(column.codes);
  const parentKey = keyColumns.map(({ name }) => name);
  return {
    name: names.take(`${named.name}_${written}`),
    description: `${DATABASE_WORDS.items[language]} ${named.name}.${written}`,
    columns: [...keyColumns, number, made("ItemSubscript", "subscript", "text"), value],
    primaryKey: [...parentKey, number.name],
    foreignKeys: [
      { columns: parentKey, table: named.name, referenced: key },
      ...(explained === undefined ? [] : [{ columns: [value.name], table: explained, referenced: ["Code"] }]),
    ],
    rows: () => listRows(named, place),
  };
}

async function* listRows(named: NamedTable, place: number): AsyncGenerator<readonly (readonly Cell[])[]> {
  let row = 0;
  for await (const batch of named.table.rows()) {
    const items: (readonly Cell[])[] = [];
    for (const values of batch) {
      row += 1;
      const value = values[place] ?? null;
      if (typeof value !== "object" || value === null || value.kind !== "list") continue;
      const key = keyCells(named, values, row);
      for (const [at, item] of value.items.entries()) items.push([...key, at + 1, item.subscript, item.value]);
    }
    if (items.length > 0) yield items;
  }
}
