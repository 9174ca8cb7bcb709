import type { Location } from "../../model/location.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import type { RecordBatch } from "../record-reader.ts";
import type { ContentTally } from "./content-tally.ts";
import type { RecordIndex } from "./record-index.ts";
import type { FaultList } from "./record-rule.ts";

/** What the checks of one row may use. */
export interface CheckContext {
  readonly description: TransferDescription;
  readonly faults: FaultList;
  readonly index: RecordIndex;
  readonly tally: ContentTally;
  /** The day of the check, ISO 8601. */
  readonly today: string;
  /** Whether the value of a cell has been found wrong already: it is not missing as well. */
  isTold(line: number, column: string): boolean;
}

/** The place of a cell of the row. */
export function cellOf(table: string, line: number, column?: string): Location {
  return { kind: "row", table, line, ...(column === undefined ? {} : { column }) };
}

/** The header of a field's column, as the table has it. */
export function columnOf(batch: Pick<RecordBatch<unknown>, "match" | "header">, field: string): string | undefined {
  const at = batch.match.fields.indexOf(field);
  return at < 0 ? undefined : batch.header[at];
}

/** A value as a message may quote it. */
export function quoted(value: string): string {
  return value.length <= 120 ? value : `${value.slice(0, 117)}…`;
}
