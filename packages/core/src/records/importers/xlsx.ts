import { dirname } from "node:path";
import { TransferError } from "../../model/error.ts";
import { openSource } from "../../read/open-source.ts";
import type { Source } from "../../read/source.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { openBytes } from "./open-bytes.ts";
import { type Importer, MAX_ROW_LENGTH, type RowBatch, type TableFault, type WorkbookFault } from "./row-source.ts";
import { createSheetTable } from "./sheet-table.ts";
import { createSheetHandler } from "./xlsx-sheet.ts";
import { readWorkbook } from "./xlsx-workbook.ts";
import { xmlRuns } from "./xml-runs.ts";

/** Files of a spreadsheet by a reader of its own: the workbook, its texts and styles, and the first sheet as a stream. */
export const importXlsx: Importer = async function* (source, _table, location, { signal, maxRowLength }) {
  const path = await findBook(source, location.path, signal);
  if (typeof path !== "string") {
    yield { header: [], rows: [], faults: [path] };
    return;
  }
  try {
    yield* readBook(path, maxRowLength ?? MAX_ROW_LENGTH, signal);
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    const kind = OF_ERROR.get(error.code);
    if (kind === undefined) throw error;
    yield { header: [], rows: [], faults: [faultOf(kind, { ...causeOf(error), detail: error.message })] };
  }
};

/** What is wrong with the workbook's own zip is a fault of the table: the rest of the transfer can be read. */
const OF_ERROR: ReadonlyMap<string, WorkbookFault> = new Map([
  ["archive-damaged", "workbook-damaged"],
  ["archive-unsupported", "workbook-damaged"],
  ["archive-encrypted", "workbook-old-or-locked"],
  ["document-malformed", "workbook-damaged"],
  ["limit-exceeded", "workbook-too-large"],
  ["not-found", "workbook-damaged"],
]);

function causeOf({ code }: TransferError): TableFault["facts"] {
  return { cause: code === "not-found" ? "part" : code === "document-malformed" ? "parts" : "zip" };
}

async function* readBook(path: string, maxRowLength: number, signal?: AbortSignal): AsyncGenerator<RowBatch> {
  const options = signal === undefined ? {} : { signal };
  await using book = await openSource(path, { spoolDirectory: dirname(path), ...options });
  const bomb = book.faults().find(({ kind }) => kind === "compression-ratio" || kind === "overlapping-entries");
  if (bomb !== undefined) {
    yield {
      header: [],
      rows: [],
      faults: [faultOf("workbook-damaged", { cause: "bomb", detail: `${bomb.path}: ${bomb.kind}` })],
    };
    return;
  }
  const workbook = await readWorkbook(book, signal);
  if (workbook.kind === "faulty") {
    yield { header: [], rows: [], faults: [faultOf(workbook.fault, { cause: "sheet", detail: workbook.detail })] };
    return;
  }
  const table = createSheetTable();
  const parser = createXmlParser(createSheetHandler(workbook, maxRowLength, table));
  for await (const run of xmlRuns(book, workbook.sheetPath, signal)) {
    const isWanted = parser.write(run);
    if (table.hasNews) yield table.take();
    if (!isWanted) break;
  }
  const { fault } = parser.end();
  if (fault !== undefined) {
    table.fault(
      faultOf("workbook-damaged", { cause: "parts", detail: fault.detail ?? fault.kind }, Math.max(1, table.lastLine)),
    );
  }
  yield table.take();
}

function faultOf(kind: WorkbookFault, facts: TableFault["facts"] = {}, line = 1): TableFault {
  return { kind, line, isEnd: true, facts };
}

/** Where on the disk the workbook lies, or why it cannot be read: an entry of an archive cannot. */
async function findBook(source: Source, path: string, signal?: AbortSignal): Promise<string | TableFault> {
  let head: Uint8Array = new Uint8Array();
  for await (const run of openBytes(source, path, signal)) {
    head = run;
    break;
  }
  if (head[0] === 0xd0 && head[1] === 0xcf) return faultOf("workbook-old-or-locked");
  if (head[0] !== 0x50 || head[1] !== 0x4b) return faultOf("workbook-not-xlsx");
  const entry = await source.find(path);
  return entry?.extent.kind === "file" ? entry.extent.file : faultOf("workbook-in-archive");
}
