import { lstatSync, opendirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { batched } from "../model/batched.ts";
import { comparePaths, parseRelativePath, type RelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";
import { createFaultList, type FaultList } from "./fault-list.ts";
import { readFailed, readWholeFile } from "./file-bytes.ts";
import type { ReadLimits } from "./limits.ts";
import { addTypeFault, type FolderPlace, listFolder, statOf } from "./list-folder.ts";
import { createListPace } from "./list-pace.ts";
import { createNameWatch } from "./name-watch.ts";
import { createSizeMemory, type SizeMemory } from "./size-memory.ts";
import type { Source, SourceEntry } from "./source.ts";

export interface DirectoryOptions {
  /** The name as its user would say it; the base name otherwise. */
  readonly name?: string;
  readonly limits: ReadLimits;
  readonly now?: () => number;
}

/** Entries that are given at a time. */
const BATCH = 256;

/**
 * A folder on disk. It is walked anew each time its entries are asked for, one folder's names in memory at a time, and
 * no link is followed. A second walk takes the sizes of the first where the names are the same: a file that has another
 * size by then is told when it is read. `faults` are those of the last walk.
 *
 * @throws TransferError `not-found`, `read-failed`
 */
export function directorySource(path: string, options: DirectoryOptions): Source {
  const root = resolve(path);
  const { limits } = options;
  const sizes = createSizeMemory();
  let isWalking = false;
  let faults = createFaultList();
  try {
    opendirSync(root).closeSync();
  } catch (cause) {
    throw readFailed(root, cause);
  }
  return {
    kind: "directory",
    name: options.name ?? basename(root),
    entries: (work = {}) => batched(() => list(work)),
    faults: () => faults.list(),
    open: (entry, work) => readWholeFile(`${root}/${entry.path}`, entry.sizeBytes, work?.signal),
    find: async (wanted) => findEntry(root, wanted, limits),
    async [Symbol.asyncDispose]() {},
  };

  async function* list(work: WorkOptions): AsyncGenerator<readonly SourceEntry[]> {
    const pace = createListPace({ ...options, ...work });
    const found = createFaultList();
    faults = found;
    const names = createNameWatch(found);
    // Two walks at once would note their sizes in one place.
    const memory = isWalking ? createSizeMemory() : sizes;
    isWalking = true;
    try {
      let batch: SourceEntry[] = [];
      for (const entry of walk(root, { limits, faults: found, sizes: memory })) {
        names.see(entry.path);
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        if (batch.push(entry) < BATCH) continue;
        yield batch;
        batch = [];
      }
      names.end();
      pace.end();
      if (batch.length > 0) yield batch;
      memory.end();
    } finally {
      if (memory === sizes) isWalking = false;
    }
  }
}

interface OpenFolder {
  readonly prefix: string;
  /** Names in order, those of folders with a `/` at the end. */
  readonly names: readonly string[];
  /** Where their sizes are remembered, and whether from a walk before. */
  readonly place: number;
  readonly isKnown: boolean;
  next: number;
}

interface Walk {
  readonly limits: ReadLimits;
  readonly faults: FaultList;
  readonly sizes: SizeMemory;
}

/** Every file and empty folder under a root, in code-point order of paths. */
function* walk(root: string, { limits, faults, sizes }: Walk): Generator<SourceEntry> {
  sizes.begin();
  let folder: OpenFolder | undefined = openFolder("");
  const above: OpenFolder[] = [];

  function openFolder(prefix: string): OpenFolder {
    const names = inOrder({ root, prefix, limits }, listFolder({ root, prefix, limits }, faults));
    const isKnown = sizes.enter(prefix, names);
    return { prefix, names, place: sizes.place, isKnown, next: 0 };
  }

  while (folder !== undefined) {
    const name: string | undefined = folder.names[folder.next];
    const place = folder.place + folder.next;
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
    const remembered = folder.isKnown ? sizes.recall(place) : -1;
    const sizeBytes = remembered >= 0 ? remembered : sizeOf(file, path, faults);
    sizes.note(place, sizeBytes);
    if (sizeBytes < 0) continue;
    // `listFolder` has parsed the path.
    yield { kind: "file", path: path as RelativePath, sizeBytes, extent: { kind: "file", file, sizeBytes } };
  }
}

/** The size of a file, or -1 for what is none by now, which is a fault. */
function sizeOf(file: string, path: string, faults: FaultList): number {
  const stats = statOf(file, path, faults);
  if (stats?.isFile()) return stats.size;
  if (stats !== undefined) addTypeFault(stats, path, faults);
  return -1;
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
