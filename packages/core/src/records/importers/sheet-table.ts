import type { RawRow, RowBatch, TableFault } from "./row-source.ts";
import type { SheetRows } from "./xlsx-sheet.ts";

/** Makes a table of a sheet's rows: the first is the header. */
export interface SheetTable extends SheetRows {
  readonly lastLine: number;
  /** The header is known, and rows have come, or a fault. */
  readonly hasNews: boolean;
  /** What has come since the last time. */
  take(): RowBatch;
}

export function createSheetTable(): SheetTable {
  let header: readonly string[] | undefined;
  let headerLine = 1;
  let rows: RawRow[] = [];
  let faults: TableFault[] = [];
  let lastLine = 0;
  /** Columns without a name in which a value has been met: told of once. */
  const nameless = new Set<number>();

  function readHeader({ line, fields }: RawRow): void {
    header = fields.map((name) => name.trim());
    headerLine = line;
    const seen = new Set<string>();
    for (const name of header) {
      if (name !== "" && seen.has(name)) faults.push(duplicate(line, name));
      seen.add(name);
    }
  }

  return {
    get lastLine() {
      return lastLine;
    },
    get hasNews() {
      return header !== undefined && rows.length + faults.length > 0;
    },
    row(row) {
      lastLine = row.line;
      if (header === undefined) {
        readHeader(row);
        return;
      }
      const { line, fields } = row;
      if (fields.length > header.length) {
        const facts = { expected: header.length, found: fields.length };
        faults.push({ kind: "row-length", line, isEnd: false, facts });
        return;
      }
      for (let at = 0; at < fields.length; at++) {
        if (header[at] !== "" || fields[at] === "" || nameless.has(at)) continue;
        nameless.add(at);
        faults.push(duplicate(headerLine, ""));
      }
      rows.push(row);
    },
    fault(fault) {
      faults.push(fault);
    },
    take() {
      const batch = { header: header ?? [], rows, faults };
      rows = [];
      faults = [];
      return batch;
    },
  };
}

function duplicate(line: number, name: string): TableFault {
  return { kind: "duplicate-column", line, isEnd: false, facts: { name } };
}
