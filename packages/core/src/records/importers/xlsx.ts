import { dirname } from "node:path";
import { stopIfAborted } from "../../model/error.ts";
import { openSource } from "../../read/open-source.ts";
import type { Source } from "../../read/source.ts";
import { createXmlParser } from "../../xml/parser.ts";
import { openBytes } from "./open-bytes.ts";
import type { Importer, RawRow, TableFault } from "./row-source.ts";
import { createSheetHandler } from "./xlsx-sheet.ts";
import { readWorkbook } from "./xlsx-workbook.ts";

/** Files of a spreadsheet by a reader of its own: the workbook, its texts and styles, and the first sheet as a stream. */
export const importXlsx: Importer = async function* (source, _table, location, { signal }) {
  const book = await openBook(source, location.path, signal);
  if (typeof book === "string") {
    yield { header: [], rows: [], faults: [fault(book)] };
    return;
  }
  await using closed = book;
  const workbook = await readWorkbook(closed, signal);
  if (workbook.kind === "faulty") {
    yield { header: [], rows: [], faults: [fault(workbook.reason)] };
    return;
  }
  let header: readonly string[] | undefined;
  let rows: RawRow[] = [];
  const handler = createSheetHandler(workbook, (line, cells) => {
    if (header === undefined) header = cells;
    else if (cells.some((cell) => cell !== "")) rows.push({ line, fields: header.map((_, at) => cells[at] ?? "") });
  });
  const parser = createXmlParser(handler);
  for await (const run of openBytes(closed, workbook.sheetPath, signal)) {
    stopIfAborted(signal);
    if (!parser.write(run)) break;
    if (header !== undefined && rows.length > 0) yield { header, rows, faults: [] };
    rows = [];
  }
  const { fault: broken } = parser.end();
  const faults = broken === undefined ? [] : [fault(broken.detail ?? broken.kind, broken.line)];
  yield { header: header ?? [], rows, faults };
};

function fault(detail: string, line = 1): TableFault {
  return { kind: "spreadsheet", line, isEnd: true, facts: { detail } };
}

/** The spreadsheet's zip, or why it is none. Only a file on a disk can be opened so: an entry of an archive cannot. */
async function openBook(source: Source, path: string, signal: AbortSignal | undefined): Promise<Source | string> {
  for await (const run of openBytes(source, path, signal)) {
    if (run[0] !== 0x50 || run[1] !== 0x4b) return "this is no XLSX: it does not begin as a zip";
    break;
  }
  const entry = await source.find(path);
  if (entry?.extent.kind !== "file") return "a spreadsheet within an archive is not read: unpack the transfer first";
  const { file } = entry.extent;
  return openSource(file, { spoolDirectory: dirname(file), ...(signal === undefined ? {} : { signal }) });
}
