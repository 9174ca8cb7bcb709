import { EXTENSION_ELEMENTS } from "../../../../model/extension-elements.ts";
import type { RecordStream } from "../../../../model/record-stream.ts";
import { createIdentifiers, type Identifiers } from "../identifiers.ts";
import type { Cell, ColumnPlan, TablePlan } from "../table-plan.ts";
import { CODE_LISTS, type CodeListName, meaningOf } from "./code-lists.ts";
import type { RecordSurvey } from "./record-survey.ts";
import type { RecordTable, RowsFrom, Words } from "./record-table.ts";
import { eachRecordTable } from "./record-tables.ts";

interface RecordPlanFacts {
  readonly records: RecordStream;
  readonly survey: RecordSurvey;
  readonly language: keyof Words;
  /** The names of all tables of the package. */
  readonly names: Identifiers;
}

/** The tables of case records that have rows, and after them the lists that explain their codes. */
export function planRecordTables(facts: RecordPlanFacts): readonly TablePlan[] {
  const { survey, language, names } = facts;
  const present = eachRecordTable((table) => (survey.withRows.has(table.name) ? tablePlan(table, facts) : undefined));
  const tables = present.filter((table) => table !== undefined);
  for (const { name } of tables) names.take(name);
  const lists: TablePlan[] = [];
  const used = new Set(tables.flatMap(({ foreignKeys }) => foreignKeys.map(({ table }) => table)));
  for (const [list, values] of survey.codes) if (used.has(list)) lists.push(codeTable(list, values, language));
  for (const { name } of lists) names.take(name);
  return [...tables, ...lists];
}

function tablePlan<T>(table: RecordTable<T>, facts: RecordPlanFacts): TablePlan {
  const { records, survey, language } = facts;
  const own = createIdentifiers("Column");
  const columns = table.columns.map((column): ColumnPlan => {
    const { mark } = column;
    return {
      name: own.take(column.name),
      description: column.words[language],
      type: { kind: column.kind },
      marks: mark === undefined ? [] : [mark],
    };
  });
  const extra = [...(survey.extraColumns.get(table.name) ?? [])];
  for (const name of extra) {
    const description = { is: "Dálkur kerfisins", da: "Systemets kolonne", en: "Column of the system" }[language];
    const marks = Object.hasOwn(EXTENSION_ELEMENTS.archivalVersion, name) ? [name] : [];
    columns.push({ name: own.take(name), description: `${description}: ${name}`, type: { kind: "text" }, marks });
  }
  const foreignKeys = table.columns.flatMap(({ name, codes, refersTo }) => {
    if (codes !== undefined && (survey.codes.get(codes)?.length ?? 0) > 0)
      return [{ columns: [name], table: codes, referenced: ["Code"] }];
    if (refersTo === undefined || !survey.withRows.has(refersTo)) return [];
    return [{ columns: [name], table: refersTo, referenced: [keyOf(refersTo)] }];
  });
  return {
    name: table.name,
    description: table.words[language],
    columns,
    primaryKey: [table.key],
    foreignKeys,
    rows: () => rowsOf(table, extra, records),
  };
}

function keyOf(name: string): string {
  return eachRecordTable((table) => (table.name === name ? table.key : "")).find((key) => key !== "") ?? "";
}

async function* rowsOf<T>(
  { columns, from, extension }: RecordTable<T>,
  extra: readonly string[],
  records: RecordStream,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let number = 0;
  for await (const batch of recordRows(from, records)) {
    yield batch.map((row) => {
      number += 1;
      const cells = columns.map((column) => column.value(row, number));
      if (extra.length === 0) return cells;
      const held = extension?.(row) ?? {};
      return [...cells, ...extra.map((name) => (Object.hasOwn(held, name) ? held[name] : undefined))];
    });
  }
}

async function* recordRows<T>(from: RowsFrom<T>, records: RecordStream): AsyncGenerator<readonly T[]> {
  const { classes, cases, documents, files, parties } = from;
  if (classes !== undefined) for await (const batch of records.classes()) yield batch.flatMap((each) => classes(each));
  if (cases !== undefined) for await (const batch of records.cases()) yield batch.flatMap((each) => cases(each));
  if (documents !== undefined)
    for await (const batch of records.documents()) yield batch.flatMap((each) => documents(each));
  if (files !== undefined) for await (const batch of records.files()) yield batch.flatMap((each) => files(each));
  if (parties !== undefined) for await (const batch of records.parties()) yield batch.flatMap((each) => parties(each));
}

/** The values of a list, and what each of them means. */
function codeTable(list: CodeListName, values: readonly string[], language: keyof Words): TablePlan {
  const [code, meaning] = {
    is: ["Gildi", "Merking gildis"],
    da: ["Værdi", "Værdiens betydning"],
    en: ["Value", "What the value means"],
  }[language];
  return {
    name: list,
    description: CODE_LISTS[list].words[language],
    columns: [
      {
        name: "Code",
        description: code ?? "",
        type: { kind: list === "StorageFormList" ? "integer" : "text" },
        marks: [],
      },
      { name: "Meaning", description: meaning ?? "", type: { kind: "text" }, marks: [] },
    ],
    primaryKey: ["Code"],
    foreignKeys: [],
    async *rows() {
      yield values.map((value) => [value, meaningOf(list, value, language)]);
    },
  };
}
