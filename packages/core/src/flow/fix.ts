import { createWriteStream } from "node:fs";
import { mkdir, open, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeCsv } from "../json/csv-writer.ts";
import { TransferError } from "../model/error.ts";
import type { TableLocation } from "../model/transfer.ts";
import { systemCode, writeFailure } from "../model/write-failure.ts";
import { openSource } from "../read/open-source.ts";
import type { ValueChange } from "../records/fix/fix-table.ts";
import { isInside } from "../write/output-place.ts";

export interface FixOptions {
  readonly spoolDirectory: string;
  readonly signal?: AbortSignal;
}

/** What was mended. */
export interface FixResult {
  readonly changes: number;
  /** The list of changes: table, line, column, before, after, repairs. */
  readonly list: string;
}

/**
 * Writes a copy of a transfer's rows with the safe repairs made: blanks at the ends of values, letters in parts (NFC),
 * dates by ISO 8601. The new folder has each table as CSV in UTF-8, `transfer.json` that describes them, and
 * `changes.csv`, which lists every change. The source is never touched, and its files are not copied.
 *
 * On any failure the new folder is removed. Throws `output-exists`, `output-inside-input`, `document-malformed` (a
 * description or a row that cannot be read), `usage` (Noark 5, which is not written), `not-found`, `read-failed`,
 * `write-failed`, `insufficient-space`, `aborted`.
 *
 * @example
 * const { changes } = await fixTransfer("records/", "mended/", { spoolDirectory: os.tmpdir() });
 */
export async function fixTransfer(path: string, output: string, options: FixOptions): Promise<FixResult> {
  const { fixTable } = await import("../records/fix/fix-table.ts");
  const { openTransfer } = await import("../records/open-transfer.ts");
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  await using source = await openSource(path, options);
  const transfer = await openTransfer(source, signal);
  if (transfer.kind !== "open") {
    throw new TransferError("document-malformed", `${path} has no description that can be read.`, { facts: { path } });
  }
  if (await isInside(output, path)) {
    throw new TransferError("output-inside-input", `${output} lies in ${path}.`, { facts: { output, input: path } });
  }
  await makeFolder(output);
  const { description } = transfer;
  const records: Record<string, TableLocation> = {};
  let changes = 0;
  try {
    const list = join(output, "changes.csv");
    let waiting: ValueChange[] = [];
    await using listed = await open(list, "wx");
    const flush = async (): Promise<void> => {
      const rows = waiting.map(changeRow);
      waiting = [];
      for await (const bytes of writeCsv(rows)) await listed.appendFile(bytes);
    };
    await listed.appendFile("table,line,column,before,after,repairs\r\n");
    for (const [table, location] of Object.entries(description.records)) {
      if (location.format === "noark5") throw new TransferError("usage", "Noark 5 is mended in the system itself.");
      if (!isTable(table)) continue;
      const target = `${location.path.replace(/\.[^./]+$/, "")}.csv`;
      const { encoding: _, separator: __, ...kept } = location;
      records[table] = { ...kept, path: target, format: "csv", separator: ";" };
      const rows = fixTable(source, table, location, {
        ...signal,
        onChange(change) {
          waiting.push(change);
          changes += 1;
        },
      });
      await mkdir(dirname(join(output, target)), { recursive: true });
      const bytes = Readable.from(flushing(writeCsv(rows, { ...signal, delimiter: ";" }), flush));
      await pipeline(bytes, createWriteStream(join(output, target), { flags: "wx" }), signal);
      await flush();
    }
    const { tables, ...rest } = description;
    const written = { ...rest, ...(tables.length === 0 ? {} : { tables }), records };
    await writeFile(join(output, "transfer.json"), `${JSON.stringify(written, null, 2)}\n`, { flag: "wx" });
    return { changes, list };
  } catch (error) {
    await rm(output, { recursive: true, force: true });
    const code = systemCode(error);
    if (error instanceof TransferError || code === undefined) throw error;
    throw writeFailure({ file: output, code, message: String(error), cause: error });
  }
}

/** Hands the list of changes to the disk as the rows go there. */
async function* flushing(bytes: AsyncIterable<Uint8Array>, flush: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const run of bytes) {
    await flush();
    yield run;
  }
}

function changeRow({ table, line, column, before, after, repairs }: ValueChange): readonly string[] {
  return [table, String(line), column, before, after, repairs.join(" ")];
}

function isTable(text: string): text is "classes" | "cases" | "documents" | "files" | "parties" {
  return ["classes", "cases", "documents", "files", "parties"].includes(text);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    if (code !== "EEXIST") throw writeFailure({ file: path, code, message: String(error), cause: error });
    throw new TransferError("output-exists", `${path} is there already, and nothing is overwritten.`, {
      facts: { output: path },
    });
  }
}
