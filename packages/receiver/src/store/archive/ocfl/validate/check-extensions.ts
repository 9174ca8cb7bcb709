import { type OcflCode, REGISTERED_EXTENSIONS } from "./data/codes.ts";
import type { OcflFault } from "./fault.ts";
import { joinPath, listEntries } from "./list-entries.ts";

/** An `extensions` folder holds folders named after registered extensions, and no files (3.9, 4.4). */
export async function* checkExtensions(
  folder: string,
  { path, codes }: { readonly path: string; readonly codes: { readonly file: OcflCode; readonly name: OcflCode } },
): AsyncGenerator<OcflFault> {
  const { files, folders, faults } = await listEntries(folder, path);
  yield* faults;
  for (const name of files) yield { code: codes.file, path: joinPath(path, name), facts: {} };
  for (const name of folders) {
    if (!REGISTERED_EXTENSIONS.includes(name)) yield { code: codes.name, path: joinPath(path, name), facts: {} };
  }
}
