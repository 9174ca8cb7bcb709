import type { SourceTables } from "../../model/source-table.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";

export interface OpenTablesOptions {
  readonly signal?: AbortSignal;
  connection(name: string): string | undefined;
}

export async function openTables(
  _source: Source,
  _description: TransferDescription,
  _options: OpenTablesOptions,
): Promise<SourceTables> {
  throw new Error("not yet");
}
