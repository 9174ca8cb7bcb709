import type { DatabaseSync, StatementSync } from "node:sqlite";
import { stopIfAborted } from "../../../model/error.ts";
import type { BinaryValue, SourceColumn, SourceValue } from "../../../model/source-table.ts";

const BATCH_ROWS = 1000;
const HEAD_BYTES = 64;
const PIECE_BYTES = 4 * 2 ** 20;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

interface RowFacts {
  readonly columns: readonly SourceColumn[];
  readonly primaryKey: readonly string[];
  readonly hasRowId: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The rows of a table: bytes that become documents are read piece by piece when they are asked for. */
export async function* readRows(
  { database, name }: { readonly database: DatabaseSync; readonly name: string },
  { columns, primaryKey, hasRowId, signal }: RowFacts,
): AsyncGenerator<readonly (readonly SourceValue[])[]> {
  const isByParts = hasRowId && columns.some(({ binary }) => binary === "documents");
  const parts = columns.map(({ name: column, binary }) => {
    const own = quoted(column);
    if (binary === "hex") return `CASE WHEN typeof(${own}) = 'blob' THEN lower(hex(${own})) ELSE ${own} END`;
    if (binary === "documents" && hasRowId)
      return `substr(CAST(${own} AS BLOB), 1, ${HEAD_BYTES}), length(CAST(${own} AS BLOB))`;
    return own;
  });
  const order =
    primaryKey.length > 0 ? ` ORDER BY ${primaryKey.map(quoted).join(", ")}` : hasRowId ? " ORDER BY _rowid_" : "";
  if (hasRowId && !isByParts) {
    yield* pagesOf(database, { list: parts.join(", "), name, columns, signal });
    return;
  }
  const select = database.prepare(
    `SELECT ${[...parts, ...(isByParts ? ["_rowid_"] : [])].join(", ")} FROM ${quoted(name)}${order}`,
  );
  select.setReadBigInts(true);
  select.setReturnArrays(true);
  let batch: (readonly SourceValue[])[] = [];
  for (const row of select.iterate() as Iterable<unknown> as Iterable<readonly unknown[]>) {
    batch.push(isByParts ? rowByParts(row) : row.map((value, place) => plainValue(value, columns[place])));
    if (batch.length < BATCH_ROWS) continue;
    stopIfAborted(signal);
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;

  function rowByParts(row: readonly unknown[]): readonly SourceValue[] {
    let at = 0;
    const id = String(row.at(-1));
    return columns.map((column): SourceValue => {
      const value = row[at++];
      if (column.binary !== "documents") return plainValue(value, column);
      const size = row[at++];
      if (!(value instanceof Uint8Array)) return null;
      const piece = database.prepare(
        `SELECT substr(CAST(${quoted(column.name)} AS BLOB), ?, ?) AS piece FROM ${quoted(name)} WHERE _rowid_ = ?`,
      );
      return { kind: "binary", sizeBytes: Number(size), head: value, open: () => piecesOf(piece, id, Number(size)) };
    });
  }
}

interface PageFacts {
  readonly list: string;
  readonly name: string;
  readonly columns: readonly SourceColumn[];
  readonly signal: AbortSignal | undefined;
}

/** The rows in the order of their ids, page by page: a step of the iterator for each would cost more than the rows. */
async function* pagesOf(
  database: DatabaseSync,
  { list, name, columns, signal }: PageFacts,
): AsyncGenerator<readonly (readonly SourceValue[])[]> {
  const select = database.prepare(
    `SELECT ${list}, CAST(_rowid_ AS TEXT) FROM ${quoted(name)} WHERE _rowid_ >= ? ORDER BY _rowid_ LIMIT ${BATCH_ROWS}`,
  );
  select.setReturnArrays(true);
  const all = (from: bigint): readonly (readonly unknown[])[] => {
    try {
      return arraysOf(select.all(from));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // An integer that a number cannot hold exactly: from here on they are read as they are.
      select.setReadBigInts(true);
      return arraysOf(select.all(from));
    }
  };
  for (let next = -(2n ** 63n); ; ) {
    stopIfAborted(signal);
    const rows = all(next);
    if (rows.length > 0) yield rows.map((row) => plainRow(row, columns));
    if (rows.length < BATCH_ROWS) return;
    next = BigInt(String(rows.at(-1)?.at(-1))) + 1n;
    if (next >= 2n ** 63n) return;
  }
}

/** With `setReturnArrays` rows are arrays, which the types of Node do not say. */
function arraysOf(rows: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(rows) ? rows.filter(Array.isArray) : [];
}

/** A row without bytes is taken as it is, with what stands behind its columns: the rows of millions are not made anew. */
function plainRow(row: readonly unknown[], columns: readonly SourceColumn[]): readonly SourceValue[] {
  return isPlain(row) ? row : columns.map((column, place) => plainValue(row[place], column));
}

function isPlain(row: readonly unknown[]): row is readonly (string | number | bigint | null)[] {
  for (const value of row) if (typeof value === "object" && value !== null) return false;
  return true;
}

async function* piecesOf(select: StatementSync, id: string, sizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let offset = 1; offset <= sizeBytes; offset += PIECE_BYTES) {
    const { piece } = select.get(offset, PIECE_BYTES, BigInt(id)) ?? {};
    if (piece instanceof Uint8Array) yield piece;
  }
}

function plainValue(value: unknown, column: SourceColumn | undefined): SourceValue {
  if (value instanceof Uint8Array)
    return column?.binary === "documents" ? whole(value) : Buffer.from(value).toString("hex");
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") return value;
  return null;
}

/** Bytes of a table whose rows cannot be found again one by one. */
function whole(bytes: Uint8Array): BinaryValue {
  return {
    kind: "binary",
    sizeBytes: bytes.length,
    head: bytes.subarray(0, HEAD_BYTES),
    async *open() {
      yield bytes;
    },
  };
}
