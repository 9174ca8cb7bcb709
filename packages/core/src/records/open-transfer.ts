import { TransferError } from "../model/error.ts";
import type { RecordStream } from "../model/record-stream.ts";
import type { RecordTable, TransferDescription } from "../model/transfer.ts";
import type { Source } from "../read/source.ts";
import { type DescriptionResult, readDescription } from "./description/read-description.ts";
import { type ReadTableOptions, type RecordBatch, type RecordOf, readTable } from "./record-reader.ts";

/** A transfer whose description is sound: who and what, and the records. */
export interface OpenTransfer {
  /** Path of the description in the source. */
  readonly path: string;
  readonly description: TransferDescription;
  readonly records: RecordStream;
}

export type TransferResult = Exclude<DescriptionResult, { kind: "read" }> | ({ readonly kind: "open" } & OpenTransfer);

/**
 * Reads the description at the top of a source (`transfer.yaml`, `.yml` or `.json`), and gives the records as streams
 * that can be read again. A table that the description does not name is empty. The source stays the caller's.
 *
 * The records are for packing: a row or a value that cannot be read ends its stream with `document-malformed`, since
 * no row may be lost on the way. `rafskil check` lists all of them. The streams throw also `not-found` for a table that
 * is not there, `aborted`, and what the source throws.
 */
export async function openTransfer(source: Source, options: ReadTableOptions = {}): Promise<TransferResult> {
  const read = await readDescription(source, options);
  if (read.kind !== "read") return read;
  const { path, description } = read;
  return { kind: "open", path, description, records: recordStream(source, description, options) };
}

function recordStream(source: Source, description: TransferDescription, options: ReadTableOptions): RecordStream {
  async function* rowsOf<K extends RecordTable>(table: K): AsyncGenerator<readonly RecordOf[K][]> {
    const location = description.records[table];
    if (location === undefined) return;
    for await (const batch of readTable(source, table, location, options)) {
      stopOnFault(batch, location.path);
      if (batch.records.length > 0) yield batch.records;
    }
  }
  return {
    classes: () => rowsOf("classes"),
    cases: () => rowsOf("cases"),
    documents: () => rowsOf("documents"),
    files: () => rowsOf("files"),
    parties: () => rowsOf("parties"),
  };
}

function stopOnFault({ tableFaults, valueFaults }: RecordBatch<unknown>, path: string): void {
  const [tableFault] = tableFaults;
  const [valueFault] = valueFaults;
  if (tableFault === undefined && valueFault === undefined) return;
  const line = tableFault?.line ?? valueFault?.at.line ?? 1;
  const kind = tableFault?.kind ?? valueFault?.kind ?? "";
  throw new TransferError(
    "document-malformed",
    `${path}, line ${line}: ${kind}. Run "rafskil check" for a list of all such rows.`,
    { facts: { path, line, kind } },
  );
}
