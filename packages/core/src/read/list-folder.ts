import { isUtf8 } from "node:buffer";
import { type Dirent, lstatSync, readdirSync, type Stats } from "node:fs";
import type { FaultList } from "./fault-list.ts";
import { systemCodeOf } from "./file-bytes.ts";
import type { ReadLimits } from "./limits.ts";
import { parseBoundedPath } from "./path-safety.ts";

export interface FolderPlace {
  /** The root of the source: an absolute path. */
  readonly root: string;
  /** The folder's path in the source with a `/` at the end; empty for the root. */
  readonly prefix: string;
  readonly limits: ReadLimits;
}

type FileType = Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">;

/**
 * The names in a folder that a source takes, a folder's with a `/` at its end, in no order. What it does not take is
 * a fault. The names come by one call of the system, which tells their types too.
 */
export function listFolder(place: FolderPlace, faults: FaultList): string[] {
  const folder = place.root + (place.prefix === "" ? "" : `/${place.prefix}`);
  const names: string[] = [];
  let found: readonly Dirent[];
  try {
    found = readdirSync(folder, { withFileTypes: true });
    for (const each of found) {
      if (each.name.includes("\ufffd")) return listByBytes(place, folder, faults);
    }
  } catch (error) {
    faults.add("unreadable", place.prefix.slice(0, -1), systemCodeOf(error));
    return names;
  }
  for (const each of found) take(place, each.name, each, { names, faults });
  return names;
}

/** Some name may not be UTF-8: ask again for the bytes of all. */
function listByBytes(place: FolderPlace, folder: string, faults: FaultList): string[] {
  const names: string[] = [];
  for (const raw of readdirSync(folder, { encoding: "buffer" })) {
    const name = raw.toString("utf8");
    if (isUtf8(raw)) take(place, name, undefined, { names, faults });
    else faults.add("name-not-unicode", place.prefix + name, raw.toString("hex"));
  }
  return names;
}

interface Taken {
  readonly names: string[];
  readonly faults: FaultList;
}

function take(place: FolderPlace, name: string, known: FileType | undefined, taken: Taken): void {
  const path = place.prefix + name;
  // Some file systems do not tell the type with the name.
  const isKnown = known?.isFile() || known?.isDirectory() || known?.isSymbolicLink();
  const type = isKnown ? known : statOf(`${place.root}/${path}`, path, taken.faults);
  if (type === undefined) return;
  const isFolder = type.isDirectory();
  const parsed = parseBoundedPath(isFolder ? `${path}/` : path, place.limits);
  if (parsed.kind === "unsafe") taken.faults.add("unsafe-path", path, parsed.fault);
  else if (isFolder) taken.names.push(`${name}/`);
  else if (type.isFile()) taken.names.push(name);
  else addTypeFault(type, path, taken.faults);
}

/** Looks at a path without following a link; a path that cannot be looked at is a fault. */
export function statOf(file: string, path: string, faults: FaultList): Stats | undefined {
  try {
    return lstatSync(file);
  } catch (error) {
    faults.add("unreadable", path, systemCodeOf(error));
    return undefined;
  }
}

export function addTypeFault(type: FileType, path: string, faults: FaultList): void {
  faults.add(type.isSymbolicLink() ? "link" : "special-file", path);
}
