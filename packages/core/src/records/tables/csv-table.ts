import { openCsv } from "../../json/csv.ts";
import { TransferError } from "../../model/error.ts";
import type { SourceTable, SourceValue } from "../../model/source-table.ts";
import type { DatabaseTable } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { asDelimiter, asEncoding } from "../importers/csv.ts";
import { openBytes } from "../importers/open-bytes.ts";
import { csvName } from "./described-table.ts";

type CsvPlace = Extract<DatabaseTable["source"], { kind: "csv" }>;

/** A CSV as a table: its columns are texts, and it has no key, unless the description says more. */
export async function csvTable(
  source: Source,
  place: CsvPlace,
  { signal }: { readonly signal?: AbortSignal },
): Promise<SourceTable> {
  const options = {
    ...(place.encoding === undefined ? {} : { encoding: asEncoding(place.encoding) }),
    ...(place.separator === undefined ? {} : { delimiter: asDelimiter(place.separator) }),
  };
  const { header } = await openCsv(openBytes(source, place.path, signal), options);
  return {
    id: place.path,
    name: csvName(place.path),
    originalName: csvName(place.path),
    columns: header.map((name) => ({ name, type: { kind: "text" }, originalType: "text", marks: [] })),
    primaryKey: [],
    foreignKeys: [],
    rows: ({ signal: stop = signal } = {}) => rowsOf(stop),
  };

  async function* rowsOf(stop: AbortSignal | undefined): AsyncGenerator<readonly (readonly SourceValue[])[]> {
    const table = await openCsv(openBytes(source, place.path, stop), options);
    for await (const { rows, faults } of table.batches()) {
      const [fault] = faults;
      if (fault !== undefined) {
        const { kind, line } = fault;
        throw new TransferError("document-malformed", `${place.path}, line ${line}: ${kind}.`, {
          facts: { path: place.path, line, kind },
        });
      }
      // A CSV does not tell a text that is empty from one that is absent.
      yield rows.map(({ fields }) => (fields.includes("") ? fields.map((field) => field || null) : fields));
    }
  }
}
