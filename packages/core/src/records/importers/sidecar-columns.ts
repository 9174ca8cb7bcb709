import type { RecordTable } from "../../model/transfer.ts";
import { CASE_FIELDS } from "../fields/case-fields.ts";
import { DOCUMENT_FIELDS } from "../fields/document-fields.ts";
import { FILE_FIELDS } from "../fields/file-fields.ts";
import { matchHeader } from "../fields/match-header.ts";

/** Where a column of a side-car goes: a field of each table that takes it. */
interface SidecarField {
  readonly headers: readonly string[];
  readonly to: Readonly<Partial<Record<RecordTable, string>>>;
}

const headersOf = (fields: Readonly<Record<string, { readonly headers: readonly string[] }>>, name: string) =>
  fields[name]?.headers ?? [];

/** What a row says of its case goes by a name of its own, where a document has a field of that name too. */
const OF_CASES: Readonly<Record<string, SidecarField>> = {
  path: { headers: headersOf(FILE_FIELDS, "path"), to: { files: "path" } },
  documentId: { headers: headersOf(DOCUMENT_FIELDS, "id"), to: { files: "documentId", documents: "id" } },
  caseId: { headers: headersOf(CASE_FIELDS, "id"), to: { cases: "id", documents: "caseId" } },
  caseTitle: {
    headers: ["málsheiti", "heiti máls", "sakstittel", "sagstitel", "case title"],
    to: { cases: "title" },
  },
  caseStatus: { headers: ["málsstaða", "saksstatus", "sagsstatus", "case status"], to: { cases: "status" } },
  createdAt: { headers: headersOf(CASE_FIELDS, "createdAt"), to: { cases: "createdAt" } },
  closedAt: { headers: headersOf(CASE_FIELDS, "closedAt"), to: { cases: "closedAt" } },
  classCode: { headers: headersOf(CASE_FIELDS, "classCode"), to: { cases: "classCode", documents: "classCode" } },
};

const OF_FILES = ["role", "order", "variant", "version", "digest", "sizeBytes"];

/** Columns of a side-car: a row is a file, its document, and its case. */
export const SIDECAR_FIELDS: Readonly<Record<string, SidecarField>> = {
  ...OF_CASES,
  ...Object.fromEntries(
    Object.keys(DOCUMENT_FIELDS)
      .filter((name) => name !== "id" && !Object.hasOwn(OF_CASES, name))
      .map((name) => [name, { headers: headersOf(DOCUMENT_FIELDS, name), to: { documents: name } }]),
  ),
  ...Object.fromEntries(OF_FILES.map((name) => [name, { headers: headersOf(FILE_FIELDS, name), to: { files: name } }])),
};

/** What one table takes of a side-car. */
export interface SidecarPlan {
  readonly header: readonly string[];
  /** The side-car's column of each. */
  readonly from: readonly number[];
  /** Our names of the table's fields, and the headers of their columns. */
  readonly columns: Readonly<Record<string, string>>;
  /** Where the id of the record stands: the path of the file for a document that has none. */
  readonly key: number;
}

/** Finds what a table takes. What no table knows goes along with the document. */
export function planSidecar(
  table: RecordTable,
  header: readonly string[],
  declared: Readonly<Record<string, string>> = {},
): SidecarPlan {
  const { fields, absent, unknownFields } = matchHeader(header, SIDECAR_FIELDS, declared);
  const columns: Record<string, string> = {};
  const taken: { readonly name: string; readonly from: number }[] = [];
  for (const [from, name = ""] of header.entries()) {
    const field = fields[from];
    const own = field === undefined ? undefined : SIDECAR_FIELDS[field]?.to[table];
    if (own !== undefined) columns[own] = name;
    if (own !== undefined || (field === undefined && table === "documents")) taken.push({ name, from });
  }
  const path = fields.indexOf("path");
  if (!fields.includes("documentId") && path >= 0 && table !== "cases") {
    const own = table === "documents" ? "id" : "documentId";
    taken.push({ name: own, from: path });
    columns[own] = own;
  }
  for (const { field, column } of absent) {
    const own = SIDECAR_FIELDS[field]?.to[table];
    if (own !== undefined) columns[own] = column;
  }
  if (table === "files") for (const field of unknownFields) columns[field] = declared[field] ?? "";
  const { id } = columns;
  return {
    header: taken.map(({ name }) => name),
    from: taken.map(({ from }) => from),
    columns,
    key: taken.find(({ name }) => name === id)?.from ?? -1,
  };
}
