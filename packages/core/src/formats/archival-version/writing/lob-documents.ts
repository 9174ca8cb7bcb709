import { stopIfAborted } from "../../../model/error.ts";
import type { BinaryValue, SourceTable, SourceValue } from "../../../model/source-table.ts";

/** A table whose columns of bytes become documents. */
export interface LobTable {
  readonly table: SourceTable;
  /** The places of those columns. */
  readonly columns: readonly number[];
  /** How many documents come before those of this table; set once all documents have been looked at. */
  firstId: number;
}

export interface LobDocument {
  readonly id: number;
  /** What it is called, without an ending: bytes in a column have no name. */
  readonly name: string;
  readonly value: BinaryValue;
}

export function isBinary(value: SourceValue): value is BinaryValue {
  return typeof value === "object" && value !== null && value.kind === "binary";
}

/** The documents of all tables, in the order of their numbers: row by row, and in a row by column. */
export async function* lobDocuments(
  lobs: readonly LobTable[],
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly LobDocument[]> {
  for (const { table, columns, firstId } of lobs) {
    let id = firstId;
    let row = 0;
    for await (const batch of table.rows({ signal })) {
      stopIfAborted(signal);
      const documents: LobDocument[] = [];
      for (const values of batch) {
        row += 1;
        for (const place of columns) {
          const value = values[place] ?? null;
          if (!isBinary(value)) continue;
          const name = `${table.originalName}-${table.columns[place]?.name ?? place + 1}-${row}`;
          documents.push({ id: ++id, name, value });
        }
      }
      if (documents.length > 0) yield documents;
    }
  }
}
