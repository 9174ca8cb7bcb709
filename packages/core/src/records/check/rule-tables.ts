import type { RecordTable } from "../../model/transfer.ts";
import { RECORD_TABLES } from "../description/read-description.ts";
import { JOINS } from "./joins.ts";
import type { RecordRuleSlug } from "./record-rule.ts";
import { CASE_REGISTRATIONS, DOCUMENT_REGISTRATIONS } from "./registration.ts";

/** Rules that look at each row by itself, and the tables where they do. */
const ROW_RULES: Readonly<Partial<Record<RecordRuleSlug, readonly RecordTable[]>>> = {
  "row-unreadable": RECORD_TABLES,
  "column-absent": RECORD_TABLES,
  "column-unknown": RECORD_TABLES,
  "date-form": RECORD_TABLES,
  "date-impossible": RECORD_TABLES,
  "number-form": RECORD_TABLES,
  "value-unknown": RECORD_TABLES,
  "identifier-invalid": ["parties"],
  "class-code-missing": ["classes"],
  "file-path-missing": ["files"],
  "file-path-unsafe": ["files"],
  "case-open": ["cases"],
  "date-order": ["cases"],
  "date-outside-period": ["cases", "documents"],
  "date-in-future": ["cases", "documents"],
  "title-is-file-name": ["cases", "documents"],
  "text-blanks": RECORD_TABLES,
  "text-line-break": RECORD_TABLES,
  "text-control-character": RECORD_TABLES,
  "text-not-assigned": RECORD_TABLES,
  "text-mojibake": RECORD_TABLES,
  "personal-identifier": RECORD_TABLES,
  "parent-cycle": ["cases", "classes"],
  "file-unlisted": ["files"],
  "file-digest-differs": ["files"],
};

/** Rules that look at more than the tables: without any table there is still something to look at. */
const ALSO_ELSEWHERE: ReadonlySet<RecordRuleSlug> = new Set<RecordRuleSlug>([
  "identifier-invalid",
  "personal-identifier",
]);

/** What a rule asks of the records: each question with all the tables that it needs. Empty for a rule about other things. */
export function questionsOf(slug: RecordRuleSlug): readonly (readonly RecordTable[])[] {
  const registered: readonly RecordTable[] = [
    ...(CASE_REGISTRATIONS.some((each) => each.slug === slug) ? (["cases"] as const) : []),
    ...(DOCUMENT_REGISTRATIONS.some((each) => each.slug === slug) ? (["documents"] as const) : []),
  ];
  return [
    ...[...(ROW_RULES[slug] ?? []), ...registered].map((table) => [table]),
    ...JOINS.filter(({ rule }) => rule === slug).map(({ table, with: others }) => [table, ...others]),
    ...(ALSO_ELSEWHERE.has(slug) ? [[]] : []),
  ];
}
