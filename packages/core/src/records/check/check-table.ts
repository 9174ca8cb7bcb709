import { stopIfAborted, TransferError } from "../../model/error.ts";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { elementPlace } from "../fields/extension-reader.ts";
import { formsOf } from "../fields/record-date.ts";
import type { TableFault } from "../importers/row-source.ts";
import { type ReadTableOptions, type RecordBatch, type RecordOf, readTable } from "../record-reader.ts";
import { ROW_CHECKS } from "./check-rows.ts";
import { findPersonalIdentifier } from "./personal-identifiers.ts";
import type { RecordFault } from "./record-rule.ts";
import { CASE_REGISTRATIONS, DOCUMENT_REGISTRATIONS } from "./registration.ts";
import { type CheckContext, cellOf, columnOf, quoted } from "./row-context.ts";
import { textFaults } from "./text-faults.ts";

/** Fields that name something: no line may break in them. */
const NAMES: ReadonlySet<string> = new Set(
  "id code title publicTitle path name caseId documentId classCode parentId parentCode".split(" "),
);

export interface TableWork extends Omit<CheckContext, "isTold"> {
  readonly source: Source;
  readonly options: ReadTableOptions;
  /** Told how many rows have been read since it was last told. */
  onRows(rows: number): void;
}

/** How far a table could be read. `cut`: the fault in this line hides what comes after. */
export type TableEnd =
  | { readonly kind: "whole" }
  | { readonly kind: "absent" }
  | { readonly kind: "cut"; readonly line: number };

/** Checks every row of a table by itself, and puts its keys into the index. Returns how far it was read. */
export async function* checkTable<K extends RecordTable>(
  table: K,
  location: TableLocation,
  work: TableWork,
): AsyncGenerator<readonly RecordFault[], TableEnd> {
  const { faults, source, options } = work;
  let rows = 0;
  let end: TableEnd = { kind: "whole" };
  let last: RecordBatch<RecordOf[K]> | undefined;
  try {
    for await (const batch of readTable(source, table, location, options)) {
      stopIfAborted(options.signal);
      if (batch.header !== last?.header) checkHeader(location, batch, last?.header.length ?? 0, work);
      last = batch;
      const cut = batch.tableFaults.find((fault) => fault.isEnd);
      if (cut !== undefined) end = { kind: "cut", line: cut.line };
      checkBatch(table, location, batch, work);
      rows += batch.rows.length;
      work.onRows(batch.rows.length);
      const found = faults.take();
      if (found.length > 0) yield found;
    }
  } catch (error) {
    if (!(error instanceof TransferError) || error.code !== "not-found") throw error;
    end = { kind: "absent" };
    faults.add("table-missing", { kind: "file", path: location.path }, { table });
  }
  if (last !== undefined) checkColumns(location, last, work);
  if (last !== undefined && rows > 0) askForColumns(table, location, last, rows, work);
  yield faults.take();
  return end;
}

function checkBatch<K extends RecordTable>(
  table: K,
  location: TableLocation,
  batch: RecordBatch<RecordOf[K]>,
  work: TableWork,
): void {
  const { faults, description } = work;
  const told = new Set(batch.valueFaults.map(({ at, column }) => `${at.line} ${column}`));
  const context: CheckContext = { ...work, isTold: (line, column) => told.has(`${line} ${column}`) };
  for (const fault of batch.tableFaults) {
    faults.add("row-unreadable", cellOf(location.path, fault.line), rowFacts(fault));
  }
  for (const { kind, at, column, value } of batch.valueFaults) {
    faults.add(kind, cellOf(at.table, at.line, column), {
      column,
      value: quoted(value),
      form: formsOf(location.dateForm).join(", ") || "iso",
    });
  }
  const isName = batch.match.fields.map((field) => field !== undefined && NAMES.has(field));
  const check: (record: RecordOf[K], batch: RecordBatch<RecordOf[K]>, context: CheckContext) => void =
    ROW_CHECKS[table];
  for (let at = 0; at < batch.rows.length; at++) {
    const row = batch.rows[at];
    const record = batch.records[at];
    if (row === undefined || record === undefined) continue;
    for (let column = 0; column < row.fields.length; column++) {
      const text = row.fields[column] ?? "";
      if (text === "") continue;
      for (const fault of textFaults(text, isName[column] ?? false)) {
        faults.add(fault, cellOf(location.path, row.line, batch.header[column]), { value: quoted(text) });
      }
      if (description.hasPersonalData) continue;
      const identifier = findPersonalIdentifier(text, description.country);
      if (identifier === undefined) continue;
      faults.add("personal-identifier", cellOf(location.path, row.line, batch.header[column]), { identifier });
    }
    check(record, batch, context);
  }
}

/** What the messages name: they say `none` where a fault does not tell. */
function rowFacts({ kind, facts, isEnd }: TableFault): Readonly<Record<string, string | number>> {
  const told = Object.entries(facts).map(([name, value]) => [name, value === "" ? "none" : value] as const);
  return {
    ...{ byte: "none", suggested: "none", cause: "none" },
    ...Object.fromEntries(told),
    reason: kind.replaceAll("-", "_"),
    isEnd: isEnd ? "true" : "false",
  };
}

/** `from`: columns before this one were looked at with an earlier batch. */
function checkHeader(
  location: TableLocation,
  { header, match }: Pick<RecordBatch<unknown>, "header" | "match">,
  from: number,
  { faults }: Pick<CheckContext, "faults">,
): void {
  const at = { kind: "file", path: location.path } as const;
  const unknown = header.filter(
    (name, column) => column >= from && match.fields[column] === undefined && elementPlace(name) === undefined,
  );
  if (unknown.length > 0) faults.add("column-unknown", at, { columns: unknown, count: unknown.length });
}

/** What the description maps, and no column stands for: known at the end, since a row may bring a column. */
function checkColumns(
  location: TableLocation,
  { match }: Pick<RecordBatch<unknown>, "match">,
  { faults }: Pick<CheckContext, "faults">,
): void {
  const at = { kind: "file", path: location.path } as const;
  for (const { field, column } of match.absent) faults.add("column-absent", at, { field, column, reason: "column" });
  for (const field of match.unknownFields) faults.add("column-absent", at, { field, column: "", reason: "field" });
}

/** What must be registered, and has no column at all. */
function askForColumns(
  table: RecordTable,
  location: TableLocation,
  batch: RecordBatch<unknown>,
  rows: number,
  { faults }: Pick<CheckContext, "faults">,
): void {
  const registrations = table === "cases" ? CASE_REGISTRATIONS : table === "documents" ? DOCUMENT_REGISTRATIONS : [];
  for (const { slug, fields, needs } of registrations) {
    if (fields.some((field) => columnOf(batch, field) !== undefined)) continue;
    if (needs !== undefined && columnOf(batch, needs) === undefined) continue;
    faults.add(slug, { kind: "file", path: location.path }, { scope: "column", id: "", rows });
  }
}
