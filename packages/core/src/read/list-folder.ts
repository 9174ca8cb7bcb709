import { isUtf8 } from "node:buffer";
import { type Dirent, lstatSync, opendirSync, readdirSync, type Stats } from "node:fs";
import type { FaultList } from "./fault-list.ts";
import { systemCodeOf } from "./file-bytes.ts";
import type { ReadLimits } from "./limits.ts";
import { parseBoundedPath, plainNames } from "./path-safety.ts";

export interface FolderPlace {
  /** The root of the source: an absolute path. */
  readonly root: string;
  /** The folder's path in the source with a `/` at the end; empty for the root. */
  readonly prefix: string;
  readonly limits: ReadLimits;
}

/** What stands in a text for bytes that are not UTF-8, and may be a letter of its own. */
const REPLACEMENT = "\ufffd";

type FileType = Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">;

/**
 * The names in a folder that a source takes, a folder's with a `/` at its end, in no order. What it does not take is
 * a fault. The system tells types with names.
 */
export function listFolder(place: FolderPlace, faults: FaultList): string[] {
  const names: string[] = [];
  const folder = place.root + (place.prefix === "" ? "" : `/${place.prefix}`);
  const taken: Taken = { names, faults, isPlain: plainNames(place.prefix, place.limits) };
  try {
    if (takeNames(place, folder, taken)) takeDoubtfulNames(place, folder, taken);
  } catch (error) {
    faults.add("unreadable", place.prefix.slice(0, -1), systemCodeOf(error));
  }
  return names;
}

/**
 * One entry at a time, so that a folder of a million leaves nothing but its names behind. Gives whether there are names
 * that may not be UTF-8, which are not taken.
 */
function takeNames(place: FolderPlace, folder: string, taken: Taken): boolean {
  let hasDoubtful = false;
  const open = opendirSync(folder, { bufferSize: 256 });
  try {
    for (let each = open.readSync(); each !== null; each = open.readSync()) {
      if (each.name.includes(REPLACEMENT)) hasDoubtful = true;
      else take(place, each.name, each, taken);
    }
  } finally {
    open.closeSync();
  }
  return hasDoubtful;
}

/** The system is asked for the bytes of names in which a letter may stand for bytes that are no letter. */
function takeDoubtfulNames(place: FolderPlace, folder: string, taken: Taken): void {
  for (const raw of readdirSync(folder, { encoding: "buffer" })) {
    const name = raw.toString("utf8");
    if (!name.includes(REPLACEMENT)) continue;
    if (isUtf8(raw)) take(place, name, undefined, taken);
    else taken.faults.add("name-not-unicode", place.prefix + name, raw.toString("hex"));
  }
}

interface Taken {
  readonly names: string[];
  readonly faults: FaultList;
  readonly isPlain: (name: string) => boolean;
}

function take(place: FolderPlace, name: string, known: FileType | undefined, taken: Taken): void {
  // Nearly every name of nearly every folder.
  if (known?.isFile() && taken.isPlain(name)) {
    taken.names.push(name);
    return;
  }
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
    // Asked so, the system's "no" costs no Error, and its "yes" a fifth less.
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined) faults.add("unreadable", path, "ENOENT");
    return stats;
  } catch (error) {
    faults.add("unreadable", path, systemCodeOf(error));
    return undefined;
  }
}

export function addTypeFault(type: FileType, path: string, faults: FaultList): void {
  faults.add(type.isSymbolicLink() ? "link" : "special-file", path);
}
