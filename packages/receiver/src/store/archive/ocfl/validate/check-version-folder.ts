import { join } from "node:path";
import { INVENTORY_NAME } from "../names.ts";
import type { OcflFault } from "./fault.ts";
import { joinPath, listEntries } from "./list-entries.ts";

/** What a version's folder holds, as far as other checks need it. */
export interface VersionFolder {
  readonly files: readonly string[];
  /** Content paths, relative to the object. */
  readonly content: readonly string[];
  readonly faults: readonly OcflFault[];
}

/** Looks at a version's folder (3.3, 3.3.1): an inventory, its digest, and the content folder. */
export async function checkVersionFolder(
  object: string,
  { version, contentFolder, path }: { readonly version: string; readonly contentFolder: string; readonly path: string },
): Promise<VersionFolder> {
  const folder = join(object, version);
  const place = joinPath(path, version);
  const { files, folders, faults: links } = await listEntries(folder, place);
  const faults: OcflFault[] = [...links];
  for (const name of files) {
    if (name === INVENTORY_NAME || name.startsWith(`${INVENTORY_NAME}.`)) continue;
    faults.push({ code: "E015", path: joinPath(place, name), facts: {} });
  }
  for (const name of folders) {
    if (name !== contentFolder) faults.push({ code: "W002", path: joinPath(place, name), facts: {} });
  }
  const content: string[] = [];
  if (folders.includes(contentFolder)) {
    await listContent(join(folder, contentFolder), { path, inObject: `${version}/${contentFolder}`, content, faults });
    if (content.length === 0) faults.push({ code: "W003", path: joinPath(place, contentFolder), facts: {} });
  }
  return { files, content, faults };
}

async function listContent(
  folder: string,
  into: { readonly path: string; readonly inObject: string; readonly content: string[]; readonly faults: OcflFault[] },
): Promise<void> {
  const place = joinPath(into.path, into.inObject);
  const { files, folders, faults } = await listEntries(folder, place);
  into.faults.push(...faults);
  const isTop = into.inObject.split("/").length === 2;
  if (!isTop && files.length === 0 && folders.length === 0) into.faults.push({ code: "E024", path: place, facts: {} });
  for (const name of files) into.content.push(`${into.inObject}/${name}`);
  for (const name of folders) await listContent(join(folder, name), { ...into, inObject: `${into.inObject}/${name}` });
}
