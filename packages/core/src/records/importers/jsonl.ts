import { readJsonLines } from "../../json/jsonl.ts";
import { createGrowingHeader, MAX_COLUMNS } from "./growing-header.ts";
import { openBytes } from "./open-bytes.ts";
import type { Importer, RawRow, TableFault } from "./row-source.ts";

/** Cells that are handed on together: keys that are new on every line make wide rows of short lines. */
const MAX_CELLS = 2 ** 20;

/** Rows of JSON Lines: an object a line, whose keys are the columns. Lists of texts are put together, a line each. */
export const importJsonLines: Importer = async function* (source, _table, location, { signal, maxRowLength }) {
  const header = createGrowingHeader();
  yield { header: header.names, rows: [], faults: [] };
  const lines = readJsonLines(openBytes(source, location.path, signal), {
    ...(signal === undefined ? {} : { signal }),
    ...(maxRowLength === undefined ? {} : { maxLineLength: maxRowLength }),
  });
  for await (const batch of lines) {
    let rows: RawRow[] = [];
    let cells = 0;
    let faults: TableFault[] = batch.faults.map(({ kind, line = 1, column = 1, message }) => ({
      ...{ kind, line, facts: { column, detail: message } },
      isEnd: kind === "malformed-bytes",
    }));
    for (const { line, value } of batch.rows) {
      const values = valuesOf(value);
      if (values === undefined) {
        faults.push({ kind: "value-not-text", line, isEnd: false, facts: {} });
        continue;
      }
      const row = header.row(line, values);
      if (row === undefined) {
        faults.push({ kind: "too-many-columns", line, isEnd: true, facts: { maxColumns: MAX_COLUMNS } });
        break;
      }
      rows.push(row);
      cells += row.fields.length;
      if (cells < MAX_CELLS) continue;
      yield { header: header.names, rows, faults };
      [rows, faults, cells] = [[], [], 0];
    }
    yield { header: header.names, rows, faults };
    if (faults.some(({ isEnd }) => isEnd)) return;
  }
};

/** Values by key, or `undefined` for what is not an object of texts, numbers, booleans, nulls, and lists of texts. */
function valuesOf(value: unknown): ReadonlyMap<string, string> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const values = new Map<string, string>();
  for (const [key, each] of Object.entries(value)) {
    const text = Array.isArray(each) ? listText(each) : plainText(each);
    if (text === undefined) return undefined;
    values.set(key, text);
  }
  return values;
}

function plainText(value: unknown): string | undefined {
  if (value === null) return "";
  return typeof value === "object" || value === undefined ? undefined : String(value);
}

function listText(list: readonly unknown[]): string | undefined {
  const texts = list.map(plainText);
  return texts.includes(undefined) ? undefined : texts.join("\n");
}
