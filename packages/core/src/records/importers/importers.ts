import type { TableLocation } from "../../model/transfer.ts";
import { importCsv } from "./csv.ts";
import type { Importer } from "./row-source.ts";

/** One importer for each way in which rows are written. */
export const IMPORTERS: Readonly<Record<TableLocation["format"], Importer>> = {
  csv: importCsv,
  jsonl: importCsv,
  xlsx: importCsv,
  noark5: importCsv,
};
