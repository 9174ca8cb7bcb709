import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { EXTENSIONS_FOLDER } from "./names.ts";
import { isObjectFolder, type OcflStorageRoot } from "./storage-root.ts";

/** The folders of all objects, relative to the storage root, in the order of their paths. */
export async function* listObjects({ objects }: OcflStorageRoot): AsyncGenerator<string> {
  const open: string[] = [""];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = await readdir(join(objects, path), { withFileTypes: true });
    if (path !== "" && isObjectFolder(entries.map(({ name }) => name))) {
      yield path;
      continue;
    }
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    for (const name of folders.sort().reverse()) {
      if (path !== "") open.push(`${path}/${name}`);
      else if (name !== EXTENSIONS_FOLDER) open.push(name);
    }
  }
}
