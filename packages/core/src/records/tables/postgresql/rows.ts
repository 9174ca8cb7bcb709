import { stopIfAborted } from "../../../model/error.ts";
import type { BinaryValue, SourceValue } from "../../../model/source-table.ts";
import type { CatalogueTable } from "./catalogue.ts";
import { LARGE_OBJECT_PIECE, largeObjectHead, largeObjectHex } from "./large-objects.ts";
import { parseList } from "./list-text.ts";
import type { Snapshot } from "./snapshot.ts";
import type { TypeFacts } from "./types.ts";

const BATCH_ROWS = 2000;
const HEAD_BYTES = 64;
const PIECE_BYTES = 4 * 2 ** 20;

export interface ReadColumn extends TypeFacts {
  readonly name: string;
  /** Its bytes are read piece by piece when they are asked for, and not with the row. */
  readonly isDocument: boolean;
  /** Its value is the oid of a large object, which holds the bytes. */
  readonly isLargeObject: boolean;
}

interface RowFacts {
  readonly schema: string;
  readonly table: CatalogueTable;
  readonly columns: readonly ReadColumn[];
  readonly primaryKey: readonly string[];
  /** A name that no other cursor of the snapshot has. */
  readonly cursor: string;
  readonly signal?: AbortSignal | undefined;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The rows of a table by a cursor, in the order of its key: without one, as they lie. */
export async function* readRows(
  snapshot: Snapshot,
  { schema, table, columns, primaryKey, cursor, signal }: RowFacts,
): AsyncGenerator<readonly (readonly SourceValue[])[]> {
  const from = `${quoted(schema)}.${quoted(table.name)}`;
  const hasPlace = table.sort === "r" || table.sort === "p" || table.sort === "m";
  const isFoundAgain = hasPlace && columns.some(({ isDocument, isLargeObject }) => isDocument && !isLargeObject);
  const list = columns.map((column) => selectOf(column, isFoundAgain));
  if (isFoundAgain) list.push("tableoid", "ctid");
  const order =
    primaryKey.length > 0
      ? ` ORDER BY ${primaryKey.map(quoted).join(", ")}`
      : hasPlace
        ? " ORDER BY tableoid, ctid"
        : "";
  await snapshot.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${list.join(", ")} FROM ${from}${order}`);
  try {
    const isPlain = columns.every(({ isArray, isDocument }) => !isArray && !isDocument);
    for (;;) {
      stopIfAborted(signal);
      const rows = await snapshot.query(`FETCH ${BATCH_ROWS} FROM ${cursor}`);
      if (rows.length > 0) yield isPlain ? rows : rows.map(valuesOf);
      if (rows.length < BATCH_ROWS) return;
    }
  } finally {
    // After a query that failed, nothing more is answered, and the first fault is the one to be told.
    await snapshot.query(`CLOSE ${cursor}`).catch(() => undefined);
  }

  function valuesOf(row: readonly (string | null)[]): readonly SourceValue[] {
    return columns.map((column, place): SourceValue => {
      const value = row[place] ?? null;
      if (value === null) return null;
      if (column.isArray) return parseList(value);
      return column.isDocument ? binaryOf(column, value, row) : value;
    });
  }

  /** `<size>:<first bytes>`, or all of them where the row cannot be found again; then the oid of a large object. */
  function binaryOf({ name, isLargeObject }: ReadColumn, value: string, row: readonly (string | null)[]): BinaryValue {
    const [size = "", head = "", oid = ""] = value.split(":");
    const bytes = Buffer.from(head, "hex");
    const sizeBytes = Number(size);
    const [place, id] = [row.at(-2) ?? "", row.at(-1) ?? ""];
    const piece = async (offset: number): Promise<string> => {
      const [[found] = []] = isLargeObject
        ? await snapshot.query(LARGE_OBJECT_PIECE, [oid, String(offset), String(PIECE_BYTES)])
        : await snapshot.query(
            `SELECT encode(substring(${quoted(name)} FROM ${offset + 1} FOR ${PIECE_BYTES}), 'hex') FROM ${from} WHERE tableoid = $1::oid AND ctid = $2::tid`,
            [place, id],
          );
      return found ?? "";
    };
    return {
      kind: "binary",
      sizeBytes,
      head: bytes.subarray(0, HEAD_BYTES),
      async *open() {
        if (bytes.length === sizeBytes) {
          yield bytes;
          return;
        }
        for (let offset = 0; offset < sizeBytes; offset += PIECE_BYTES) {
          stopIfAborted(signal);
          yield Buffer.from(await piece(offset), "hex");
        }
      },
    };
  }
}

function selectOf(
  { name, isArray, isBinary, isDocument, isLargeObject, isMoney }: ReadColumn,
  isFoundAgain: boolean,
): string {
  const own = quoted(name);
  if (isArray) return `${own}::text`;
  if (isMoney) return `${own}::numeric`;
  if (isLargeObject) return isDocument ? largeObjectHead(own, HEAD_BYTES) : largeObjectHex(own);
  if (!isBinary) return own;
  if (!isDocument) return `encode(${own}, 'hex')`;
  const part = isFoundAgain ? `substring(${own} FROM 1 FOR ${HEAD_BYTES})` : own;
  return `octet_length(${own}) || ':' || encode(${part}, 'hex')`;
}
