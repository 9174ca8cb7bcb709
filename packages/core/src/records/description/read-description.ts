import { type CompiledSchema, compileSchema } from "../../json/ajv.ts";
import type { DataFault, DataProblem } from "../../json/fault.ts";
import { type ParsedText, parseJsonText } from "../../json/parse.ts";
import { readDocumentText } from "../../json/read-text.ts";
import { parseYaml } from "../../json/yaml.ts";
import { parseRelativePath } from "../../model/path.ts";
import type { RecordTable, TableLocation, TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import { formsOf, isDateForm } from "../fields/record-date.ts";
import { TRANSFER_SCHEMA } from "./data/schema.ts";
import { DESCRIPTION_NAMES } from "./description-names.ts";

type WrittenTable = string | (Omit<TableLocation, "format"> & Partial<Pick<TableLocation, "format">>);

/** Tables of which a side-car holds the rows. */
const SIDECAR_TABLES: ReadonlySet<RecordTable> = new Set<RecordTable>(["cases", "documents", "files"]);

/** What stands in the file: `transfer.schema.json`. Tables may be written short, and some parts may be left out. */
interface WrittenDescription extends Omit<TransferDescription, "records" | "filesFolder" | "tables"> {
  /** Absent where all that is delivered are tables of databases. */
  readonly records?: Readonly<Partial<Record<RecordTable, WrittenTable>>> & {
    readonly noark5?: string;
    readonly sidecar?: WrittenTable;
  };
  readonly filesFolder?: string;
  readonly tables?: TransferDescription["tables"];
}

export const RECORD_TABLES: readonly RecordTable[] = ["classes", "cases", "documents", "files", "parties"];

export type DescriptionResult =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly path: string; readonly description: TransferDescription }
  | { readonly kind: "faulty"; readonly path: string; readonly faults: readonly DataFault[] };

const schema: CompiledSchema<WrittenDescription> = compileSchema<WrittenDescription>(TRANSFER_SCHEMA);

/** Reads the description at the top of a transfer. Throws `aborted`, and what the source throws. */
export async function readDescription(
  source: Source,
  options: { readonly signal?: AbortSignal } = {},
): Promise<DescriptionResult> {
  const found: string[] = [];
  for (const name of DESCRIPTION_NAMES) if ((await source.find(name))?.kind === "file") found.push(name);
  const [path, second] = found;
  if (path === undefined) return { kind: "none" };
  if (second !== undefined) {
    const message = `there is also ${second}: keep the one that holds`;
    return {
      kind: "faulty",
      path,
      faults: [{ kind: "schema", pointer: "", message, told: { problem: "second_file", facts: { found: second } } }],
    };
  }
  const entry = await source.find(path);
  if (entry === undefined) return { kind: "none" };
  const text = await readDocumentText(source.open(entry, options), { ...options, maxBytes: 2 ** 20 });
  if (!text.ok) return { kind: "faulty", path, faults: text.faults };
  const parsed = path.endsWith(".json") ? parseJsonText(text.text) : parseYaml(text.text);
  const checked = schema.check(parsed);
  if (!checked.ok) return { kind: "faulty", path, faults: checked.faults };
  const faults = senseFaults(checked.value, parsed);
  if (faults.length > 0) return { kind: "faulty", path, faults };
  return { kind: "read", path, description: complete(checked.value) };
}

/** What a schema cannot say. */
function senseFaults(written: WrittenDescription, parsed: ParsedText): readonly DataFault[] {
  const faults: DataFault[] = [];
  const remark = (
    pointer: string,
    message: string,
    told: { readonly problem: DataProblem; readonly found?: string; readonly key?: string },
  ): void => {
    const place = parsed.ok ? parsed.locate(pointer) : undefined;
    const { problem, ...facts } = told;
    faults.push({ kind: "schema", pointer, message, told: { problem, facts }, ...place });
  };
  const { records: rows = {} } = written;
  if (rows.sidecar !== undefined && rows.noark5 !== undefined) {
    remark("/records/sidecar", "the rows are in noark5 already: keep one of the two", {
      problem: "rows_twice",
      key: "noark5",
    });
  }
  for (const table of [...RECORD_TABLES, "sidecar" as const]) {
    const location = rows[table];
    if (location === undefined) continue;
    const pointer = `/records/${table}`;
    if (rows.sidecar !== undefined && table !== "sidecar" && SIDECAR_TABLES.has(table)) {
      remark(pointer, "the rows are in sidecar already: keep one of the two", {
        problem: "rows_twice",
        key: "sidecar",
      });
    }
    if (rows.noark5 !== undefined && table !== "sidecar")
      remark(pointer, "the rows are in noark5 already: keep one of the two", {
        problem: "rows_twice",
        key: "noark5",
      });
    const { path, dateForm, format } = typeof location === "string" ? { path: location } : { ...location };
    if (!parseRelativePath(path).ok)
      remark(pointer, `${path} is not a path inside the transfer`, { problem: "path_outside", found: path });
    if (format === undefined && table !== "sidecar" && formatOf(path) === undefined) {
      remark(pointer, `the ending of ${path} is none of .csv, .jsonl, .xlsx, .xml: say the format`, {
        problem: "format_unsaid",
        found: path,
      });
    }
    const wrong = formsOf(dateForm).find((form) => !isDateForm(form));
    if (wrong !== undefined) {
      remark(`${pointer}/dateForm`, `${wrong} does not have D, M and YYYY once each`, {
        problem: "date_form",
        found: wrong,
      });
    }
  }
  for (const [place, { source, name, primaryKey, foreignKeys, research, columns }] of (
    written.tables ?? []
  ).entries()) {
    const isOne = source.kind === "csv" || source.table !== undefined;
    if (isOne || [name, primaryKey, foreignKeys, research, columns].every((each) => each === undefined)) continue;
    remark(`/tables/${place}`, "this entry takes all tables: describe one in an entry that names it under source", {
      problem: "all_tables",
    });
  }
  if (written.period.from > written.period.to) {
    remark("/period", "the first day comes after the last", { problem: "period_order" });
  }
  return faults;
}

function complete(written: WrittenDescription): TransferDescription {
  const { records: rows = {} } = written;
  const records: Partial<Record<RecordTable, TableLocation>> = {};
  for (const table of RECORD_TABLES) {
    const { noark5, sidecar } = rows;
    const isSidecar = sidecar !== undefined && SIDECAR_TABLES.has(table);
    const location = noark5 ?? (isSidecar ? sidecar : rows[table]);
    if (location === undefined) continue;
    const full: Exclude<WrittenTable, string> = typeof location === "string" ? { path: location } : location;
    const own = isSidecar ? "sidecar" : (full.format ?? formatOf(full.path));
    const format = noark5 === undefined ? own : "noark5";
    records[table] = { ...full, format: format ?? "csv" };
  }
  return {
    ...written,
    records,
    filesFolder: trimSlash(written.filesFolder ?? (rows.noark5 === undefined ? "files" : "dokumenter")),
    tables: written.tables ?? [],
  };
}

/** The format that a path's ending says. */
export function formatOf(path: string): TableLocation["format"] | undefined {
  if (/\.(csv|tsv|txt)$/i.test(path)) return "csv";
  if (/\.(jsonl|ndjson)$/i.test(path)) return "jsonl";
  if (/\.xlsx$/i.test(path)) return "xlsx";
  return /\.xml$/i.test(path) ? "noark5" : undefined;
}

function trimSlash(path: string): string {
  return path.replace(/\/+$/, "");
}
