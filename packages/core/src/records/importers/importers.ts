import type { TableLocation } from "../../model/transfer.ts";
import { importCsv } from "./csv.ts";
import { importJsonLines } from "./jsonl.ts";
import { importNoark5 } from "./noark5.ts";
import type { Importer } from "./row-source.ts";
import { importSidecar } from "./sidecar.ts";
import { importXlsx } from "./xlsx.ts";

/** One importer for each way in which rows are written. */
export const IMPORTERS: Readonly<Record<TableLocation["format"], Importer>> = {
  csv: importCsv,
  jsonl: importJsonLines,
  xlsx: importXlsx,
  noark5: importNoark5,
  sidecar: importSidecar,
};
