import { readdir } from "node:fs/promises";
import type { OcflFault } from "./fault.ts";

/** What a folder holds, by kind, in code-point order. */
export interface FolderEntries {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Lists a folder. Links and devices are faults (4.6), and are not followed. */
export async function listEntries(
  folder: string,
  path: string,
): Promise<FolderEntries & { readonly faults: readonly OcflFault[] }> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const faults = entries
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map(({ name }): OcflFault => ({ code: "E090", path: joinPath(path, name), facts: {} }));
  const names = (kept: typeof entries) => kept.map(({ name }) => name);
  return {
    files: names(entries.filter((entry) => entry.isFile())),
    folders: names(entries.filter((entry) => entry.isDirectory())),
    faults,
  };
}

/** Joins the parts of a place in what is validated, always with `/`. */
export function joinPath(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("/");
}
