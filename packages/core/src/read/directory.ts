import { lstatSync, opendirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { comparePaths, parseRelativePath, type RelativePath } from "../model/path.ts";
import { createFaultList, type FaultList } from "./fault-list.ts";
import { readFailed, readWholeFile } from "./file-bytes.ts";
import type { ReadLimits } from "./limits.ts";
import { addTypeFault, type FolderPlace, listFolder, statOf } from "./list-folder.ts";
import { createListPace } from "./list-pace.ts";
import { createNameWatch } from "./name-watch.ts";
import type { Source, SourceEntry } from "./source.ts";

export interface DirectoryOptions {
  /** The name as its user would say it; the base name otherwise. */
  readonly name?: string;
  readonly limits: ReadLimits;
  readonly now?: () => number;
}

/**
 * A folder on disk. It is walked anew each time its entries are asked for, one folder's names in memory at a time, and
 * no link is followed. `faults` are those of the last walk.
 *
 * @throws TransferError `not-found`, `read-failed`
 */
export function directorySource(path: string, options: DirectoryOptions): Source {
  const root = resolve(path);
  const { limits } = options;
  let faults = createFaultList();
  try {
    opendirSync(root).closeSync();
  } catch (cause) {
    throw readFailed(root, cause);
  }
  return {
    kind: "directory",
    name: options.name ?? basename(root),
    async *entries(work = {}) {
      const pace = createListPace({ ...options, ...work });
      const found = createFaultList();
      faults = found;
      const names = createNameWatch(found);
      for (const entry of walk(root, limits, found)) {
        names.see(entry.path);
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        yield entry;
      }
      names.end();
      pace.end();
    },
    faults: () => faults.list(),
    open: (entry, work) => readWholeFile(`${root}/${entry.path}`, entry.sizeBytes, work?.signal),
    find: async (wanted) => findEntry(root, wanted, limits),
    async [Symbol.asyncDispose]() {},
  };
}

interface OpenFolder {
  readonly prefix: string;
  /** Names in order, those of folders with a `/` at the end. */
  readonly names: readonly string[];
  next: number;
}

/** Every file and empty folder under a root, in code-point order of paths. */
function* walk(root: string, limits: ReadLimits, faults: FaultList): Generator<SourceEntry> {
  let folder: OpenFolder | undefined = openFolder("");
  const above: OpenFolder[] = [];

  function openFolder(prefix: string): OpenFolder {
    return { prefix, names: inOrder({ root, prefix, limits }, listFolder({ root, prefix, limits }, faults)), next: 0 };
  }

  while (folder !== undefined) {
    const name: string | undefined = folder.names[folder.next];
    folder.next += 1;
    if (name === undefined) {
      folder = above.pop();
      continue;
    }
    const path = folder.prefix + name;
    const folderName = asFolderName(name);
    if (folderName !== undefined) {
      const inner: OpenFolder = openFolder(`${folder.prefix}${folderName}/`);
      if (inner.names.length === 0) yield emptyFolder(root, `${folder.prefix}${folderName}`);
      else {
        above.push(folder);
        folder = inner;
      }
      continue;
    }
    const file = `${root}/${path}`;
    const stats = statOf(file, path, faults);
    if (stats === undefined) continue;
    if (stats.isFile()) {
      const sizeBytes = stats.size;
      // `listFolder` has parsed the path.
      yield { kind: "file", path: path as RelativePath, sizeBytes, extent: { kind: "file", file, sizeBytes } };
    } else addTypeFault(stats, path, faults);
  }
}

/** A control character, which no name here has, stands for "a folder that holds nothing": it sorts as its bare name. */
const EMPTY = "\u0000";

function asFolderName(name: string): string | undefined {
  return name.endsWith("/") || name.endsWith(EMPTY) ? name.slice(0, -1) : undefined;
}

function emptyFolder(root: string, path: string): SourceEntry {
  return {
    kind: "empty-directory",
    path: path as RelativePath,
    sizeBytes: 0,
    extent: { kind: "file", file: `${root}/${path}`, sizeBytes: 0 },
  };
}

/**
 * Sorts names so that whole paths come in code-point order: a folder stands where its files will (`mál/` after
 * `mál-1.pdf`), but an empty one where its own name does. Whether a folder is empty matters only where another name
 * stands between the two places, and only then is it looked at.
 */
function inOrder(place: FolderPlace, names: string[]): readonly string[] {
  sortNames(names);
  let isMoved = false;
  for (let index = 1; index < names.length; index++) {
    const name = names[index] ?? "";
    const isAmbiguous = name.endsWith("/") && names[index - 1]?.startsWith(name.slice(0, -1));
    if (!isAmbiguous) continue;
    const inner = listFolder({ ...place, prefix: place.prefix + name }, createFaultList());
    if (inner.length > 0) continue;
    names[index] = name.slice(0, -1) + EMPTY;
    isMoved = true;
  }
  if (isMoved) sortNames(names);
  return names;
}

function sortNames(names: string[]): void {
  // The order of UTF-16 units, which is quicker, is that of code points where there are no surrogates.
  if (names.some((name) => /[\ud800-\udfff]/.test(name))) names.sort(comparePaths);
  else names.sort();
}

/** The entry at a path, unless the way to it leads over a link. */
function findEntry(root: string, wanted: string, limits: ReadLimits): SourceEntry | undefined {
  const parsed = parseRelativePath(wanted);
  if (!parsed.ok) return undefined;
  for (let slash = wanted.indexOf("/"); slash >= 0; slash = wanted.indexOf("/", slash + 1)) {
    const folder = lstatSync(`${root}/${wanted.slice(0, slash)}`, { throwIfNoEntry: false });
    if (!folder?.isDirectory()) return undefined;
  }
  const file = `${root}/${wanted}`;
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (stats?.isFile()) {
    const sizeBytes = stats.size;
    return { kind: "file", path: parsed.path, sizeBytes, extent: { kind: "file", file, sizeBytes } };
  }
  if (!stats?.isDirectory()) return undefined;
  const inner = listFolder({ root, prefix: `${wanted}/`, limits }, createFaultList());
  return inner.length === 0 ? emptyFolder(root, wanted) : undefined;
}
