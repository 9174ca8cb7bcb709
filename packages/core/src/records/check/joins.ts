import type { Location } from "../../model/location.ts";
import type { RecordTable } from "../../model/transfer.ts";
import type { RecordRuleSlug } from "./record-rule.ts";

/** A question over several tables: each row of its answer is a fault. */
export interface Join {
  readonly rule: RecordRuleSlug;
  /** The table where the fault lies. */
  readonly table: RecordTable;
  /** Tables that must be in the transfer for the question to make sense. */
  readonly with: readonly RecordTable[];
  /** Columns: `line`, `id`, and further facts. */
  readonly sql: string;
}

const unknown = (rule: RecordRuleSlug, from: RecordTable, column: string, to: RecordTable, key: string): Join => ({
  rule,
  table: from,
  with: [to],
  sql: `SELECT a.line AS line, a.${column} AS id FROM ${from} a
        WHERE a.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${to} b WHERE b.${key} = a.${column})`,
});

const duplicate = (rule: RecordRuleSlug, table: RecordTable, key: string): Join => ({
  rule,
  table,
  with: [],
  sql: `SELECT a.line AS line, a.${key} AS id, f.line AS first
        FROM (SELECT ${key}, min(line) AS line FROM ${table} WHERE ${key} IS NOT NULL GROUP BY ${key} HAVING count(*) > 1) f
        JOIN ${table} a ON a.${key} = f.${key} AND a.line > f.line ORDER BY a.line`,
});

/** Row checks that need more than one row. */
export const JOINS: readonly Join[] = [
  duplicate("class-code-duplicate", "classes", "code"),
  duplicate("case-number-duplicate", "cases", "id"),
  duplicate("document-number-duplicate", "documents", "id"),
  duplicate("file-listed-twice", "files", "path"),
  unknown("parent-unknown", "classes", "parent", "classes", "code"),
  unknown("parent-unknown", "cases", "parent", "cases", "id"),
  unknown("class-unknown", "cases", "class", "classes", "code"),
  unknown("class-unknown", "documents", "class", "classes", "code"),
  unknown("case-unknown", "documents", "caseId", "cases", "id"),
  unknown("case-unknown", "parties", "caseId", "cases", "id"),
  unknown("document-unknown", "files", "documentId", "documents", "id"),
  unknown("document-unknown", "parties", "documentId", "documents", "id"),
  {
    rule: "case-party-missing",
    table: "cases",
    with: ["parties"],
    sql: `SELECT line, id, 'row' AS scope, 1 AS rows FROM cases c
          WHERE id IS NOT NULL AND hasParty IS NULL AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.caseId = c.id)`,
  },
  {
    rule: "case-without-documents",
    table: "cases",
    with: ["documents"],
    sql: `SELECT line, id FROM cases c
          WHERE id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM documents d WHERE d.caseId = c.id)`,
  },
  {
    rule: "document-without-files",
    table: "documents",
    with: ["files"],
    sql: `SELECT line, id FROM documents d
          WHERE id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM files f WHERE f.documentId = d.id)`,
  },
  {
    rule: "file-absent",
    table: "files",
    with: [],
    sql: `SELECT line, path AS id FROM files f
          WHERE path IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tree t WHERE t.path = f.path)`,
  },
  {
    rule: "file-size-differs",
    table: "files",
    with: [],
    sql: `SELECT f.line AS line, f.path AS id, f.sizeBytes AS expected, t.sizeBytes AS found
          FROM files f JOIN tree t ON t.path = f.path WHERE f.sizeBytes IS NOT NULL AND f.sizeBytes <> t.sizeBytes`,
  },
];

/** Files that no row names: their place is the file. */
export const UNLISTED =
  "SELECT path FROM tree t WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.path = t.path) ORDER BY path";

/** The place of a row. */
export function rowAt(table: string, line: unknown): Location {
  return { kind: "row", table, line: Number(line) };
}
