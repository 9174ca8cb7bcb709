import type { Fault } from "../../../rules/define-rule.ts";
import type { ArchivalPackage } from "../package.ts";
import { type ArchivalRule, archivalRule, structureRule, withIndexes } from "../rule.ts";
import { parseSqlType } from "../sql-type.ts";
import type { ForeignKey, IndexedTable } from "../table-index.ts";

const AT = { kind: "package" } as const;
const CONDITIONS = withIndexes("tableIndex");

type Facts = Readonly<Record<string, string | number>>;

function tableRule(
  id: string,
  severity: "error" | "warning",
  check: (subject: ArchivalPackage, tables: readonly IndexedTable[]) => Iterable<{ line: number; facts: Facts }>,
): ArchivalRule {
  return archivalRule(
    id,
    severity,
    function* (subject) {
      const { tableIndex } = subject;
      if (tableIndex === undefined) return;
      for (const { line, facts } of check(subject, tableIndex.tables)) {
        yield { at: { kind: "line", path: tableIndex.path, line }, facts };
      }
    },
    CONDITIONS,
  );
}

const folderNumber = (folder: string): number => Number(/^table([1-9][0-9]*)$/.exec(folder)?.[1] ?? 0);

/** The folders of tables against the table index (4.D). */
export const TABLE_FOLDER_RULES: readonly ArchivalRule[] = [
  archivalRule(
    "4.D_1",
    "error",
    function* ({ structure, tableIndex }) {
      const known = new Set(tableIndex?.tables.map(({ folder }) => folder));
      for (const { name, path } of structure.tables.values()) {
        if (!known.has(name)) yield { at: { kind: "file", path }, facts: { folder: name } };
      }
    },
    CONDITIONS,
  ),
  tableRule("4.D_2", "error", function* ({ structure }, tables) {
    for (const { name, folder, line } of tables) {
      if (structure.tables.get(folder)?.xml === undefined) yield { line, facts: { table: name, folder } };
    }
  }),
  archivalRule(
    "4.D_3",
    "error",
    ({ tableIndex }) => gapsIn(tableIndex?.tables.map(({ folder }) => folder) ?? []),
    CONDITIONS,
  ),
  archivalRule(
    "4.D_4",
    "error",
    function* ({ tableIndex }) {
      const numbers = tableIndex?.tables.map(({ folder }) => folderNumber(folder)) ?? [];
      if (numbers.length > 0 && !numbers.includes(1)) yield { at: AT };
    },
    CONDITIONS,
  ),
  archivalRule("4.D_5", "error", ({ structure }) => gapsIn([...structure.tables.keys()])),
  archivalRule("4.D_6", "error", function* ({ structure }) {
    for (const { name, path, files } of structure.tables.values()) {
      if (files.length === 0) yield { at: { kind: "file", path }, facts: { folder: name } };
    }
  }),
  structureRule("4.D_7"),
  archivalRule("6.C_27", "error", function* ({ structure }) {
    for (const { name, path } of structure.tables.values()) {
      if (folderNumber(name) === 0) yield { at: { kind: "file", path }, facts: { folder: name } };
    }
  }),
];

function* gapsIn(folders: readonly string[]): Iterable<Fault> {
  const numbers = folders.map(folderNumber).filter((number) => number > 0);
  let before = 0;
  for (const number of numbers.sort((a, b) => a - b)) {
    // That the first is table1 has a rule of its own.
    if (before > 0 && number > before + 1) yield { at: AT, facts: { folder: `table${before + 1}` } };
    before = number;
  }
}

/** Tables and their keys, as the table index describes them (4.A, 4.C.5). */
export const KEY_RULES: readonly ArchivalRule[] = [
  tableRule("4.A_1_6", "error", function* (_, tables) {
    for (const { table, key, target } of keysOf(tables)) {
      const covered = new Set(key.references.map(({ referenced }) => referenced));
      const missing = target?.primaryKey.columns.filter((column) => !covered.has(column)) ?? [];
      if (missing.length > 0) yield factsOf(table, key, missing.join(", "));
    }
  }),
  tableRule("4.A_1_7", "error", function* (_, tables) {
    for (const { table, key, target } of keysOf(tables)) {
      for (const { referenced } of key.references) {
        const isColumn = target?.columns.some(({ name }) => name === referenced) ?? false;
        if (isColumn && !target?.primaryKey.columns.includes(referenced)) yield factsOf(table, key, referenced);
      }
    }
  }),
  tableRule("4.A_1_8", "error", function* (_, tables) {
    for (const { table, key, target } of keysOf(tables)) {
      for (const { column, referenced } of key.references) {
        const own = kindOf(table, column);
        const other = target === undefined ? undefined : kindOf(target, referenced);
        if (own !== undefined && other !== undefined && own !== other) {
          yield factsOf(table, key, `${column} (${own}), ${referenced} (${other})`);
        }
      }
    }
  }),
  tableRule("4.C.5_1", "warning", function* (_, tables) {
    const related = new Set(tables.flatMap(({ foreignKeys }) => foreignKeys.map((key) => key.table)));
    for (const { name, foreignKeys, line } of tables) {
      const isAlone = tables.length > 1 && foreignKeys.length === 0 && !related.has(name);
      if (isAlone) yield { line, facts: { table: name } };
    }
  }),
  tableRule("4.C.5_2", "error", function* (_, tables) {
    for (const { name, columns, primaryKey } of tables) {
      for (const column of columns) {
        if (column.isNullable && primaryKey.columns.includes(column.name)) {
          yield { line: column.line, facts: { table: name, column: column.name } };
        }
      }
    }
  }),
  tableRule("4.C.5_3", "error", function* (_, tables) {
    const seen = new Set<string>();
    for (const { name, line } of tables) {
      const key = name.toLowerCase();
      if (seen.has(key)) yield { line, facts: { table: name } };
      seen.add(key);
    }
  }),
  tableRule("6.C_6", "error", function* (_, tables) {
    const seen = new Set<string>();
    for (const { name, primaryKey } of tables) {
      if (seen.has(primaryKey.name)) yield { line: primaryKey.line, facts: { table: name, key: primaryKey.name } };
      seen.add(primaryKey.name);
    }
  }),
  tableRule("6.C_7", "error", function* (_, tables) {
    const seen = new Set(tables.map(({ primaryKey }) => primaryKey.name));
    for (const { table, key } of keysOf(tables)) {
      if (seen.has(key.name)) yield { line: key.line, facts: { table: table.name, key: key.name } };
      seen.add(key.name);
    }
  }),
  tableRule("6.C_19", "error", function* (_, tables) {
    for (const { table, key, target } of keysOf(tables)) {
      if (target === undefined) yield factsOf(table, key, key.table);
    }
  }),
  tableRule("6.C_20", "error", function* (_, tables) {
    for (const table of tables) {
      for (const column of table.primaryKey.columns) {
        const isKnown = table.columns.some(({ name }) => name === column);
        if (!isKnown) {
          yield { line: table.primaryKey.line, facts: { table: table.name, key: table.primaryKey.name, name: column } };
        }
      }
    }
  }),
  tableRule("6.C_21", "error", function* (_, tables) {
    for (const { table, key, target } of keysOf(tables)) {
      for (const { referenced } of key.references) {
        const isKnown = target?.columns.some(({ name }) => name === referenced) ?? true;
        if (!isKnown) yield factsOf(table, key, referenced);
      }
    }
  }),
  tableRule("6.C_22", "error", function* (_, tables) {
    for (const { table, key } of keysOf(tables)) {
      for (const { column } of key.references) {
        if (!table.columns.some(({ name }) => name === column)) yield factsOf(table, key, column);
      }
    }
  }),
];

interface KeyOfTable {
  readonly table: IndexedTable;
  readonly key: ForeignKey;
  readonly target: IndexedTable | undefined;
}

function* keysOf(tables: readonly IndexedTable[]): Iterable<KeyOfTable> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const table of tables) {
    for (const key of table.foreignKeys) yield { table, key, target: byName.get(key.table) };
  }
}

function factsOf(table: IndexedTable, key: ForeignKey, name: string): { line: number; facts: Facts } {
  return { line: key.line, facts: { table: table.name, key: key.name, name } };
}

function kindOf(table: IndexedTable, name: string): string | undefined {
  const column = table.columns.find((each) => each.name === name);
  return column === undefined ? undefined : parseSqlType(column.type)?.kind;
}
