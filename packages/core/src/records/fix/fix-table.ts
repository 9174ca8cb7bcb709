import { TransferError } from "../../model/error.ts";
import type { RecordTable, TableLocation } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { createDateReader } from "../fields/record-date.ts";
import { type ReadTableOptions, readTable, TABLE_SHAPES } from "../record-reader.ts";
import { fixValue, type Repair } from "./fix-value.ts";

/** One value that was mended. The line is that of the source. */
export interface ValueChange {
  readonly table: string;
  readonly line: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly repairs: readonly Repair[];
}

/**
 * The rows of a table, mended, the header first. Throws `document-malformed` where a row cannot be read: it would be
 * missing from the copy.
 */
export async function* fixTable(
  source: Source,
  table: RecordTable,
  location: TableLocation,
  options: ReadTableOptions & { onChange(change: ValueChange): void },
): AsyncGenerator<readonly string[]> {
  if (location.format === "sidecar") {
    const message = `${location.path} holds files, documents and cases at once: mend it itself.`;
    throw new TransferError("usage", message, { facts: { path: location.path } });
  }
  const fields: Readonly<Record<string, { readonly kind: string }>> = TABLE_SHAPES[table].fields;
  const readDate = createDateReader(location.dateForm);
  // Where names of columns come with the rows, all of them are known at the end.
  const whole = await lastHeader(source, table, location, options);
  yield whole;
  for await (const { header, match, rows } of readTable(source, table, location, options)) {
    const plans = match.fields.map((field) => ({
      isPath: field === "path",
      ...(field !== undefined && fields[field]?.kind === "date" ? { readDate } : {}),
    }));
    for (const { line, fields: values } of rows) {
      yield whole.map((_, at) => {
        const before = values[at] ?? "";
        const { value: after, repairs } = fixValue(before, plans[at] ?? { isPath: true });
        const column = header[at] ?? "";
        if (repairs.length > 0) options.onChange({ table: location.path, line, column, before, after, repairs });
        return after;
      });
    }
  }
}

async function lastHeader<K extends RecordTable>(
  source: Source,
  table: K,
  location: TableLocation,
  options: ReadTableOptions,
): Promise<readonly string[]> {
  let last: readonly string[] = [];
  for await (const { header, tableFaults } of readTable(source, table, location, options)) {
    last = header;
    const [fault] = tableFaults;
    if (fault === undefined) continue;
    const message = `${location.path}, line ${fault.line} cannot be read: mend it first.`;
    throw new TransferError("document-malformed", message, { facts: { path: location.path, line: fault.line } });
  }
  return last;
}
