import { DatabaseSync } from "node:sqlite";
import type { Fault } from "../../../rules/define-rule.ts";
import { type ArchivalRule, archivalRule, withIndexes } from "../rule.ts";
import type { IndexedTable, IndexedView, TableIndex } from "../table-index.ts";

/** SQLite takes no more columns in a table. */
const MOST_COLUMNS = 2000;
const LONGEST_QUERY = 1_000_000;

/**
 * Queries made for the archive are read by SQLite, as the archive's own test does, against empty tables with the columns of
 * the table index: their grammar, tables and columns are held to it. They are not run over the rows.
 */
export const QUERY_RULES: readonly ArchivalRule[] = [
  archivalRule(
    "6.C_12",
    "error",
    function* ({ tableIndex }) {
      if (tableIndex !== undefined) yield* queryFaults(tableIndex);
    },
    { ...withIndexes("tableIndex"), section: "6.C" },
  ),
];

function* queryFaults({ path, tables, views }: TableIndex): Iterable<Fault> {
  const queries = views.filter(({ name }) => name.startsWith("AV"));
  if (queries.length === 0) return;
  const database = new DatabaseSync(":memory:");
  try {
    for (const table of tables) createTable(database, table);
    // A query may build on another that stands after it.
    let left: readonly IndexedView[] = queries;
    let refused: readonly (readonly [view: IndexedView, detail: string])[] = [];
    do {
      const before = left.length;
      refused = left.flatMap((view) => {
        const detail = readView(database, view);
        return detail === undefined ? [] : [[view, detail] as const];
      });
      left = refused.map(([view]) => view);
      if (left.length === before) break;
    } while (left.length > 0);
    for (const [{ name, line }, detail] of refused) {
      yield { at: { kind: "line", path, line }, facts: { view: name, detail } };
    }
  } finally {
    database.close();
  }
}

function createTable(database: DatabaseSync, { name, columns }: IndexedTable): void {
  const names = [...new Set(columns.map((column) => quoted(column.name)))].slice(0, MOST_COLUMNS);
  try {
    database.prepare(`CREATE TABLE ${quoted(name)} (${names.join(", ")})`).run();
  } catch {
    // Two of one name, or one that is no name: other rules tell of it.
  }
}

/** Keeps the query as a view, which runs nothing; gives what is wrong with it. */
function readView(database: DatabaseSync, { name, query }: IndexedView): string | undefined {
  const text = query.trim().replace(/;$/, "");
  if (text.length > LONGEST_QUERY) return "too long";
  if (!/^(SELECT|WITH|VALUES)\b/i.test(text)) return text.slice(0, 100);
  if (text.replace(/'[^']*'|"[^"]*"/g, "").includes(";")) return "more than one statement";
  try {
    // One statement is prepared at a time, whatever stands behind it: what a sender wrote is never run.
    database.prepare(`CREATE VIEW ${quoted(name)} AS ${text}`).run();
    database.prepare(`SELECT * FROM ${quoted(name)}`);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : "";
  }
}

/** A name as the index has it, which may stand in quotation marks already. */
function quoted(name: string): string {
  const bare = /^".*"$/s.test(name) ? name.slice(1, -1) : name;
  return `"${bare.replaceAll('"', '""').replaceAll("\0", "")}"`;
}
