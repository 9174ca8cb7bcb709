import { constants, type Dirent } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { stopIfAborted, TransferError } from "../model/error.ts";
import { OFFICIAL_SCHEMA_SETS, type OfficialSchema } from "./data/official-schemas.ts";
import { contentSha256Of, readSchema, recogniseSchema, sha256Of } from "./schema-file.ts";

export interface AddedSchemas {
  /** Official files that are now installed, or were before: set and file name. */
  readonly added: readonly { readonly set: string; readonly file: string; readonly isExact: boolean }[];
  /** Schemas that are none that we know, as paths in the folder that was given. */
  readonly unknown: readonly string[];
}

/**
 * Installs what is official among the schemas of a folder and the folders in it, whatever they are called there. Links
 * are not followed. An exact issue replaces a copy with other line ends. Throws `read-failed`, `write-failed`, `aborted`.
 */
export async function addSchemas(
  fromDirectory: string,
  toDirectory: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<AddedSchemas> {
  const added: AddedSchemas["added"][number][] = [];
  const unknown: string[] = [];
  for await (const path of schemaPaths(fromDirectory, "", 0)) {
    stopIfAborted(options.signal);
    const from = join(fromDirectory, path);
    const bytes = await readSchema(from);
    const known = bytes === undefined ? undefined : recogniseSchema(bytes);
    if (known === undefined) unknown.push(path);
    for (const set of known?.sets ?? []) {
      const schema = fileIn(set, known?.schema.contentSha256);
      if (schema === undefined || bytes === undefined) continue;
      const isExact = sha256Of(bytes) === schema.sha256;
      await install(from, join(toDirectory, set), schema, isExact);
      added.push({ set, file: schema.file, isExact });
    }
  }
  return { added, unknown };
}

function fileIn(set: string, contentSha256: string | undefined): OfficialSchema | undefined {
  const facts = OFFICIAL_SCHEMA_SETS.find(({ id }) => id === set);
  return facts?.files.find((schema) => schema.contentSha256 === contentSha256);
}

const MAX_FOLDER_DEPTH = 12;

async function install(from: string, folder: string, schema: OfficialSchema, isExact: boolean): Promise<void> {
  const target = join(folder, schema.file);
  const present = await readSchema(target);
  if (present !== undefined) {
    const found = sha256Of(present);
    if (found === schema.sha256) return;
    if (!isExact && contentSha256Of(present) === schema.contentSha256) return;
  }
  const temporary = `${target}.part`;
  try {
    await mkdir(folder, { recursive: true });
    await rm(temporary, { force: true });
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    const message = `The schema could not be written to ${target}. See to the access rights and the disk.`;
    throw new TransferError("write-failed", message, { cause: error, facts: { path: target } });
  }
}

/** Schemas below a folder, by name in code-point order. */
async function* schemaPaths(root: string, folder: string, depth: number): AsyncGenerator<string> {
  const entries = await list(join(root, folder));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile() && /\.xsd$/i.test(entry.name)) yield path;
    else if (entry.isDirectory() && depth < MAX_FOLDER_DEPTH) yield* schemaPaths(root, path, depth + 1);
  }
}

async function list(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const message = `The folder ${folder} could not be read. See to its path and its access rights.`;
    throw new TransferError("read-failed", message, { cause: error, facts: { path: folder } });
  }
}
