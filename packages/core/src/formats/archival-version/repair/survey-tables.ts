import type { WorkOptions } from "../../../model/progress.ts";
import type { SourceEntry } from "../../../read/source.ts";
import { createXmlParser } from "../../../xml/parser.ts";
import type { ArchivalPackage } from "../package.ts";
import { createRowReader } from "../row-reader.ts";
import type { IndexedTable } from "../table-index.ts";

/** What a table is found to be when all its rows are counted. */
export interface TableSurvey {
  readonly table: IndexedTable;
  readonly entry: SourceEntry;
  readonly rows: number;
  /** Values that begin or end with blanks. */
  readonly untrimmed: number;
  /** Why its rows are not what the index describes: it is then left as it is. */
  readonly hindrance?: string;
}

const BLANK_AT_END = /^[ \t\r\n]|[ \t\r\n]$/;

/** Counts the rows of each table that is there, and the values that are to be trimmed. */
export async function surveyTables(
  { source, tableIndex, structure }: ArchivalPackage,
  options: WorkOptions,
): Promise<readonly TableSurvey[]> {
  const surveys: TableSurvey[] = [];
  for (const table of tableIndex?.tables ?? []) {
    const entry = structure.tables.get(table.folder)?.xml;
    if (entry === undefined) continue;
    let [rows, untrimmed] = [0, 0];
    let hindrance: string | undefined;
    const { shortcut, ...handler } = createRowReader(table, {
      row(cells) {
        rows += 1;
        for (const cell of cells) if (cell !== undefined && BLANK_AT_END.test(cell)) untrimmed += 1;
      },
      problem(problem, name) {
        hindrance ??= `${problem} ${name}`;
      },
      cdata() {
        hindrance ??= "CDATA";
      },
    });
    const parser = createXmlParser(handler, { shortcut });
    for await (const run of source.open(entry, options)) if (!parser.write(run)) break;
    const { fault } = parser.end();
    if (fault !== undefined) hindrance = fault.detail ?? fault.kind;
    surveys.push({ table, entry, rows, untrimmed, ...(hindrance === undefined ? {} : { hindrance }) });
  }
  return surveys;
}
