import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "../model/error.ts";
import type { Language } from "../model/language.ts";
import type { RecordTable } from "../model/transfer.ts";
import { systemCode, writeFailure } from "../model/write-failure.ts";
import { openSource } from "../read/open-source.ts";
import { DESCRIPTION_NAMES } from "../records/description/description-names.ts";
import type { DraftAnswers } from "../records/description/draft.ts";

export interface InitOptions {
  /** The language of the comments. */
  readonly language: Language;
  readonly answers?: DraftAnswers;
  readonly spoolDirectory: string;
  readonly signal?: AbortSignal;
}

/** The description that now stands. */
export interface InitResult {
  readonly path: string;
  /** The tables that were found, and where. */
  readonly tables: Readonly<Partial<Record<RecordTable, string>>>;
}

/**
 * Writes a commented `transfer.yaml` for what lies in a folder. Tables are known by their headers, the period by the
 * dates in them; what only a person knows stands as `…`, of which the check warns.
 *
 * Throws `output-exists` where there is a description already, `usage` for what is not a folder, `not-found`,
 * `read-failed`, `write-failed`, `insufficient-space`, `aborted`.
 *
 * @example
 * const { path } = await initTransfer("records/", { language: "is", spoolDirectory: os.tmpdir() });
 */
export async function initTransfer(folder: string, options: InitOptions): Promise<InitResult> {
  await using source = await openSource(folder, options);
  if (source.kind !== "directory") {
    throw new TransferError("usage", `${folder} is not a folder: unpack it first.`, { facts: { path: folder } });
  }
  for (const name of DESCRIPTION_NAMES) {
    if ((await source.find(name)) !== undefined) throw exists(join(folder, name));
  }
  const { draftDescription } = await import("../records/description/draft.ts");
  const draft = await draftDescription(source, options);
  const path = join(folder, "transfer.yaml");
  try {
    await writeFile(path, draft.text, { flag: "wx" });
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") throw exists(path);
    if (code === undefined) throw error;
    throw writeFailure({ file: path, code, message: String(error), cause: error });
  }
  const tables = Object.fromEntries(Object.entries(draft.tables).map(([table, location]) => [table, location.path]));
  return { path, tables };
}

function exists(path: string): TransferError {
  return new TransferError("output-exists", `${path} is there already, and nothing is overwritten.`, {
    facts: { output: path },
  });
}
