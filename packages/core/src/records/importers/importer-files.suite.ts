import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TableLocation } from "../../model/transfer.ts";
import { openSource } from "../../read/open-source.ts";
import { zipBytes } from "../../read/zip-bytes.suite.ts";
import { readTable } from "../record-reader.ts";

/** A case as each way of writing rows can hold it. */
export interface PrintedCase {
  readonly id: string;
  readonly title: string;
  readonly classCode: string;
  readonly createdAt: string;
  readonly closedAt: string;
}

/** A way of writing rows, by the importer that reads it. */
export interface Printer {
  readonly format: TableLocation["format"];
  readonly file: string;
  /** `edit`: changes the text before anything is packed. */
  print(cases: readonly PrintedCase[], edit?: (text: Buffer) => Buffer): Buffer;
  /** Where the nth row stands, from 0. */
  line(row: number): number;
  /** The kind of fault of a file that ends within a row, and of a byte that is not UTF-8. */
  readonly cut: string;
  readonly malformed: string;
  /** The kind of fault of a row that is longer than the limit: in quotes it looks as if one were missing. */
  readonly long: string;
}

const COLUMNS = ["málsnúmer", "málsheiti", "málalykill", "stofnað", "lokað"];
const cellsOf = ({ id, title, classCode, createdAt, closedAt }: PrintedCase) => [
  id,
  title,
  classCode,
  createdAt,
  closedAt,
];
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const csvRow = (cells: readonly string[]) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";")}\r\n`;

const asItIs = (text: Buffer) => text;

export function workbookBytes(sheet: string | Buffer, parts: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const all = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/1.xml"/></Relationships>`,
    "xl/worksheets/1.xml": sheet,
    ...parts,
  };
  return zipBytes(Object.entries(all).map(([name, data]) => ({ name, data, isDeflated: true })));
}

const sheetRow = (line: number, cells: readonly string[]) =>
  `<row r="${line}">${cells.map((cell) => `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`).join("")}</row>\n`;

/** One for each importer. */
export const PRINTERS: readonly Printer[] = [
  {
    format: "csv",
    file: "cases.csv",
    print: (cases, edit = asItIs) => edit(Buffer.from([COLUMNS, ...cases.map(cellsOf)].map(csvRow).join(""))),
    line: (row) => row + 2,
    cut: "unclosed-quote",
    malformed: "malformed-bytes",
    long: "unclosed-quote",
  },
  {
    format: "jsonl",
    file: "cases.jsonl",
    print: (cases, edit = asItIs) =>
      edit(
        Buffer.from(
          cases
            .map(
              (each) => `${JSON.stringify(Object.fromEntries(cellsOf(each).map((cell, at) => [COLUMNS[at], cell])))}\n`,
            )
            .join(""),
        ),
      ),
    line: (row) => row + 1,
    cut: "syntax",
    malformed: "malformed-bytes",
    long: "too-large",
  },
  {
    format: "xlsx",
    file: "cases.xlsx",
    print: (cases, edit = asItIs) =>
      workbookBytes(
        edit(
          Buffer.from(
            `<worksheet><sheetData>${[COLUMNS, ...cases.map(cellsOf)].map((cells, at) => sheetRow(at + 1, cells)).join("")}</sheetData></worksheet>`,
          ),
        ),
      ),
    line: (row) => row + 2,
    cut: "workbook-damaged",
    malformed: "workbook-damaged",
    long: "row-too-long",
  },
  {
    format: "noark5",
    file: "arkivstruktur.xml",
    print: (cases, edit = asItIs) =>
      edit(
        Buffer.from(
          `<arkiv><arkivdel>\n${cases
            .map(
              ({ id, title, classCode, createdAt, closedAt }) =>
                `<klasse><klasseID>${escaped(classCode)}</klasseID><mappe><mappeID>${escaped(id)}</mappeID><tittel>${escaped(title)}</tittel><opprettetDato>${createdAt}</opprettetDato><avsluttetDato>${closedAt}</avsluttetDato></mappe></klasse>\n`,
            )
            .join("")}</arkivdel></arkiv>`,
        ),
      ),
    line: (row) => row + 2,
    cut: "xml",
    malformed: "xml",
    long: "row-too-long",
  },
  {
    format: "sidecar",
    file: "skrar.csv",
    print: (cases, edit = asItIs) =>
      edit(
        Buffer.from(
          [["skrá", ...COLUMNS], ...cases.map((each, at) => [`${at}.pdf`, ...cellsOf(each)])].map(csvRow).join(""),
        ),
      ),
    line: (row) => row + 2,
    cut: "unclosed-quote",
    malformed: "malformed-bytes",
    long: "unclosed-quote",
  },
];

export interface ImportedCases {
  readonly cases: readonly (PrintedCase & { readonly line: number })[];
  /** `kind line`, and `end` where nothing after it was read. */
  readonly faults: readonly string[];
}

/** Writes a file into the folder, and reads it as a table of cases. */
export async function importCases(
  folder: string,
  { format, file }: Pick<Printer, "format" | "file">,
  bytes: Uint8Array,
  options: { readonly signal?: AbortSignal; readonly maxRowLength?: number } & Partial<TableLocation> = {},
): Promise<ImportedCases> {
  const { signal, maxRowLength, ...location } = options;
  rmSync(join(folder, file), { force: true });
  writeFileSync(join(folder, file), bytes);
  await using source = await openSource(folder, { spoolDirectory: folder });
  const limits = {
    ...(signal === undefined ? {} : { signal }),
    ...(maxRowLength === undefined ? {} : { maxRowLength }),
  };
  const cases: (PrintedCase & { line: number })[] = [];
  const faults: string[] = [];
  for await (const batch of readTable(source, "cases", { path: file, format, ...location }, limits)) {
    for (const { kind, line, isEnd } of batch.tableFaults) faults.push(`${kind} ${line}${isEnd ? " end" : ""}`);
    for (const { id, title = "", classCode = "", createdAt = "", closedAt = "", origin } of batch.records) {
      cases.push({ id, title, classCode, createdAt, closedAt, line: origin.line });
    }
  }
  return { cases, faults };
}
