import type { CaseFile } from "../../model/case-file.ts";
import type { ClassificationClass } from "../../model/classification-class.ts";
import type { Document } from "../../model/document.ts";
import { nationalIdentifier } from "../../model/national-identifier.ts";
import type { Party } from "../../model/party.ts";
import { parseRelativePath } from "../../model/path.ts";
import type { RecordFile } from "../../model/record-file.ts";
import type { RecordTable } from "../../model/transfer.ts";
import type { RecordBatch, RecordOf } from "../record-reader.ts";
import { CASE_REGISTRATIONS, DOCUMENT_REGISTRATIONS, type Registration } from "./registration.ts";
import { type CheckContext, cellOf, columnOf, quoted } from "./row-context.ts";
import { isFileName } from "./text-faults.ts";

/** Checks one record by itself, and puts its keys into the index. */
export type RowCheck<T> = (record: T, batch: RecordBatch<T>, context: CheckContext) => void;

/** The checks of each table's rows. */
export const ROW_CHECKS: { readonly [K in RecordTable]: RowCheck<RecordOf[K]> } = {
  classes: checkClass,
  cases: checkCase,
  documents: checkDocument,
  files: checkFile,
  parties: checkParty,
};

function checkClass(record: ClassificationClass, _: RecordBatch<ClassificationClass>, context: CheckContext): void {
  const { table, line } = record.origin;
  if (record.code === "") context.faults.add("class-code-missing", cellOf(table, line), { scope: "row" });
  context.index.classes.add(record.code || null, line, record.parentCode ?? null);
}

/** Words by which systems of the three countries say that a case is closed. */
const CLOSED = /^(lokið|lokað|lokin|afgreitt|avsluttet|utgår|afsluttet|lukket|closed)$/i;

function checkCase(record: CaseFile, batch: RecordBatch<CaseFile>, context: CheckContext): void {
  const { faults, description, index } = context;
  const { table, line } = record.origin;
  const { id, createdAt, closedAt } = record;
  askFor(CASE_REGISTRATIONS, record, batch, context);
  if (createdAt !== undefined && closedAt !== undefined && dayOf(closedAt) < dayOf(createdAt)) {
    faults.add("date-order", cellOf(table, line, columnOf(batch, "closedAt")), { id, createdAt, closedAt });
  }
  const isClosed = record.isClosed ?? (closedAt !== undefined || CLOSED.test(record.status ?? ""));
  if (!isClosed && description.delimitation !== "snapshot") {
    faults.add("case-open", cellOf(table, line), { id, status: record.status ?? "" });
  }
  checkDates(["createdAt", "closedAt"], record, batch, context);
  if (record.title !== undefined && isFileName(record.title)) {
    faults.add("title-is-file-name", cellOf(table, line, columnOf(batch, "title")), { title: quoted(record.title) });
  }
  const hasParty = record.extension?.rules85?.málsaðili === undefined ? null : 1;
  index.cases.add(id || null, line, record.parentId ?? null, record.classCode ?? null, hasParty);
}

function checkDocument(record: Document, batch: RecordBatch<Document>, context: CheckContext): void {
  const { table, line } = record.origin;
  askFor(DOCUMENT_REGISTRATIONS, record, batch, context);
  if (record.documentDate !== undefined) context.tally.documentDate(record.documentDate);
  checkDates(["documentDate", "receivedAt", "sentAt", "registeredAt"], record, batch, context);
  if (record.title !== undefined && isFileName(record.title)) {
    const at = cellOf(table, line, columnOf(batch, "title"));
    context.faults.add("title-is-file-name", at, { title: quoted(record.title) });
  }
  context.index.documents.add(record.id || null, line, record.caseId ?? null, record.classCode ?? null);
}

function checkFile(record: RecordFile, batch: RecordBatch<RecordFile>, context: CheckContext): void {
  const { table, line } = record.origin;
  const { path, digest } = record;
  const isSafe = parseRelativePath(path).ok;
  if (path === "") context.faults.add("file-path-missing", cellOf(table, line), { scope: "row" });
  else if (!isSafe) {
    context.faults.add("file-path-unsafe", cellOf(table, line, columnOf(batch, "path")), { path: quoted(path) });
  }
  const expected = digest === undefined ? null : Buffer.from(digest.hex, "hex");
  const { documentId = null, sizeBytes = null } = record;
  context.index.files.add(isSafe ? path : null, line, documentId, sizeBytes, digest?.algorithm ?? null, expected);
}

function checkParty(record: Party, batch: RecordBatch<Party>, context: CheckContext): void {
  const { table, line } = record.origin;
  const { identifier } = record;
  const { country } = context.description;
  if (identifier !== undefined && nationalIdentifier(identifier, country) === undefined) {
    const at = cellOf(table, line, columnOf(batch, "identifier"));
    context.faults.add("identifier-invalid", at, { country });
  }
  context.index.parties.add(line, record.caseId ?? null, record.documentId ?? null);
}

/** A field whose column is not there at all is told once, by `checkTable`: not once for each of a million rows. */
function askFor<T extends CaseFile | Document>(
  registrations: readonly Registration<T>[],
  record: T,
  batch: RecordBatch<T>,
  { faults, isTold }: CheckContext,
): void {
  for (const { slug, fields, isMissing } of registrations) {
    if (!isMissing(record)) continue;
    const column = fields.map((field) => columnOf(batch, field)).find((name) => name !== undefined);
    if (column === undefined || isTold(record.origin.line, column)) continue;
    faults.add(slug, cellOf(record.origin.table, record.origin.line, column), { scope: "row", id: record.id, rows: 1 });
  }
}

function checkDates<T extends CaseFile | Document>(
  fields: readonly (keyof T & string)[],
  record: T,
  batch: RecordBatch<T>,
  { faults, description, today }: CheckContext,
): void {
  for (const field of fields) {
    const date = record[field];
    if (typeof date !== "string") continue;
    const day = dayOf(date);
    const { from, to } = description.period;
    if (day >= from && day <= to && day <= today) continue;
    const at = cellOf(record.origin.table, record.origin.line, columnOf(batch, field));
    if (day > today) faults.add("date-in-future", at, { date });
    else faults.add("date-outside-period", at, { date, from, to });
  }
}

function dayOf(date: string): string {
  return date.slice(0, 10);
}
