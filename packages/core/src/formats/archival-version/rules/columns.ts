import type { Fault } from "../../../rules/define-rule.ts";
import { RESERVED_WORDS } from "../data/reserved-words.ts";
import type { ArchivalPackage } from "../package.ts";
import { type ArchivalRule, archivalRule, saysYes, withIndexes } from "../rule.ts";
import type { IndexedColumn, IndexedTable, TableIndex } from "../table-index.ts";

const CONDITIONS = withIndexes("tableIndex");
const WITH_ARCHIVE = withIndexes("archiveIndex", "tableIndex");
/** A description shorter than this explains nothing. */
const SHORTEST_DESCRIPTION = 3;

interface Remark {
  readonly line: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

function indexRule(
  id: string,
  severity: "error" | "warning" | "info",
  check: (index: TableIndex, subject: ArchivalPackage) => Iterable<Remark>,
  conditions: typeof CONDITIONS = CONDITIONS,
): ArchivalRule {
  return archivalRule(
    id,
    severity,
    function* (subject): Iterable<Fault> {
      const { tableIndex } = subject;
      if (tableIndex === undefined) return;
      for (const { line, facts } of check(tableIndex, subject)) {
        yield { at: { kind: "line", path: tableIndex.path, line }, facts };
      }
    },
    { ...conditions, section: "6.C" },
  );
}

function* columnsOf({ tables }: TableIndex): Iterable<readonly [IndexedTable, IndexedColumn, number]> {
  for (const table of tables) for (const [order, column] of table.columns.entries()) yield [table, column, order];
}

function columnWith({ tables }: TableIndex, name: string): IndexedColumn | undefined {
  return tables.flatMap(({ columns }) => columns).find(({ functions }) => functions.includes(name));
}

/** What the table index says of tables, columns and queries (6.C). */
export const COLUMN_RULES: readonly ArchivalRule[] = [
  indexRule("6.C_1", "error", function* ({ tables }) {
    for (const { name, description, line } of tables) {
      if (description.length < SHORTEST_DESCRIPTION) yield { line, facts: { table: name, text: description } };
    }
  }),
  indexRule("6.C_2", "error", ({ tables }) => repeated(tables, ({ name }) => name.toLowerCase())),
  indexRule("6.C_3", "error", ({ tables }) => repeated(tables, ({ id }) => id)),
  indexRule("6.C_4", "error", function* (index) {
    for (const [table, column, order] of columnsOf(index)) {
      const expected = `c${order + 1}`;
      if (column.id !== expected) {
        yield { line: column.line, facts: { table: table.name, column: column.name, found: column.id, expected } };
      }
    }
  }),
  indexRule("6.C_5", "error", function* (index) {
    for (const [table, { name, description, line }] of columnsOf(index)) {
      if (description.length < SHORTEST_DESCRIPTION) {
        yield { line, facts: { table: table.name, column: name, text: description } };
      }
    }
  }),
  indexRule("6.C_8", "error", function* ({ views }) {
    for (const { name, description, line } of views) {
      if (isArchiveQuery(name) && description.length < SHORTEST_DESCRIPTION) yield { line, facts: { view: name } };
    }
  }),
  indexRule("6.C_9", "info", function* ({ views }) {
    const count = views.filter(({ name }) => isArchiveQuery(name)).length;
    if (count > 0) yield { line: views[0]?.line ?? 1, facts: { count } };
  }),
  indexRule("6.C_10", "error", function* ({ views }) {
    const seen = new Set<string>();
    for (const { name, line } of views) {
      if (seen.has(name)) yield { line, facts: { view: name } };
      seen.add(name);
    }
  }),
  indexRule(
    "6.C_13",
    "error",
    function* (index, subject) {
      if (saysYes(subject, "systemFileConcept")) return;
      for (const name of ["Sagsidentifikation", "Sagstitel"]) {
        const column = columnWith(index, name);
        if (column !== undefined) yield { line: column.line, facts: { column: column.name, function: name } };
      }
    },
    WITH_ARCHIVE,
  ),
  indexRule(
    "6.C_14",
    "error",
    function* (index, subject) {
      const column = columnWith(index, "Dokumentidentifikation");
      if (column === undefined || saysYes(subject, "containsDigitalDocuments")) return;
      yield { line: column.line, facts: { column: column.name } };
    },
    WITH_ARCHIVE,
  ),
  indexRule(
    "6.C_14_1",
    "error",
    function* (index, subject) {
      if (!saysYes(subject, "containsDigitalDocuments")) return;
      if (columnWith(index, "Dokumentidentifikation") === undefined) yield { line: 1, facts: {} };
    },
    WITH_ARCHIVE,
  ),
  indexRule("6.C_14_2", "info", function* (index) {
    for (const [table, column] of columnsOf(index)) {
      if (column.functions.length === 0) continue;
      const facts = { table: table.name, column: column.name, functions: column.functions.join(", ") };
      yield { line: column.line, facts };
    }
  }),
  indexRule("6.C_17", "warning", function* (index) {
    if (!index.hasDatabaseProduct) return;
    for (const [table, { name, hasOriginalType, line }] of columnsOf(index)) {
      if (!hasOriginalType) yield { line, facts: { table: table.name, column: name } };
    }
  }),
  indexRule("6.C_18", "error", function* ({ views }) {
    for (const { name, query, line } of views) {
      const [word] = /\b(DELETE|DROP|CREATE|INSERT|UPDATE|ALTER)\b/i.exec(query) ?? [];
      if (isArchiveQuery(name) && word !== undefined) yield { line, facts: { view: name, word } };
    }
  }),
  indexRule(
    "6.C_23",
    "warning",
    function* (index, subject) {
      if (!saysYes(subject, "containsDigitalDocuments")) return;
      if (columnWith(index, "Dokumentdato") === undefined) yield { line: 1, facts: {} };
    },
    WITH_ARCHIVE,
  ),
  indexRule("6.C_28", "error", function* (index) {
    for (const { name, line } of index.tables) if (isReserved(name)) yield { line, facts: { name } };
    for (const [, { name, line }] of columnsOf(index)) if (isReserved(name)) yield { line, facts: { name } };
  }),
];

/** A query that was made for the archive is named so (6.C). */
function isArchiveQuery(name: string): boolean {
  return name.startsWith("AV");
}

function isReserved(name: string): boolean {
  return RESERVED_WORDS.has(name.toUpperCase());
}

function* repeated(tables: readonly IndexedTable[], keyOf: (column: IndexedColumn) => string): Iterable<Remark> {
  for (const { name, columns } of tables) {
    const seen = new Set<string>();
    for (const column of columns) {
      const key = keyOf(column);
      if (seen.has(key)) yield { line: column.line, facts: { table: name, column: column.name, id: column.id } };
      seen.add(key);
    }
  }
}
