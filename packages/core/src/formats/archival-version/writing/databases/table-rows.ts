import type { SourceValue } from "../../../../model/source-table.ts";
import { isBinary, type LobTable } from "../lob-documents.ts";
import type { Cell } from "../table-plan.ts";
import type { NamedTable } from "./named-table.ts";

type Row = readonly SourceValue[];

/** The rows of a table as they are written: a list by the number of its items, bytes by the number of their document. */
export async function* rowsOf(
  named: NamedTable,
  lob: LobTable | undefined,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  const { table, madeKey } = named;
  const isPlain = lob === undefined && table.columns.every(({ isArray }) => isArray !== true);
  let row = 0;
  let document = lob?.firstId ?? 0;
  for await (const batch of table.rows()) {
    if (isPlain && madeKey === undefined) {
      // Nothing to be changed: the rows of a million are not made anew.
      yield batch;
      continue;
    }
    yield batch.map((values) => {
      row += 1;
      const cells = values.map((value, place): Cell => {
        if (isBinary(value)) return lob?.columns.includes(place) === true ? ++document : undefined;
        return cellOf(value);
      });
      return madeKey === undefined ? cells : [row, ...cells];
    });
  }
}

function cellOf(value: SourceValue): Cell {
  if (typeof value !== "object" || value === null) return value;
  return value.kind === "list" ? value.items.length : undefined;
}

/** The cells of a row's key, as they stand in its table. */
export function keyCells({ columns, madeKey, key }: NamedTable, values: Row, row: number): readonly Cell[] {
  if (madeKey !== undefined) return [row];
  return key.map((name) => cellOf(values[columns.indexOf(name)] ?? null));
}
