import { setImmediate as nextTurn } from "node:timers/promises";
import { stopIfAborted } from "../model/error.ts";
import type { Extent } from "../model/extent.ts";
import { parseRelativePath, type RelativePath } from "../model/path.ts";
import type { FaultList } from "./fault-list.ts";
import type { MemberTable } from "./member-table.ts";
import { createNameWatch } from "./name-watch.ts";
import type { SourceEntry } from "./source.ts";

/** What was read of an archive's directory. */
export interface ArchiveListing {
  readonly table: MemberTable;
  /** The members that can be read, by their numbers in the table. */
  readonly taken: Uint32Array;
  /** The one folder at the top, where it is to be hidden: every taken member lies in it. */
  readonly topFolder: string | undefined;
  readonly faults: FaultList;
  readonly extentOf: (id: number) => Extent;
  readonly signal: AbortSignal | undefined;
}

/** The files and empty folders of an archive, in code-point order of paths. */
export interface ArchiveTree {
  readonly entryCount: number;
  readonly topFolder: string | undefined;
  entryAt(index: number): SourceEntry;
  find(path: string): SourceEntry | undefined;
}

/**
 * Brings members into order. Of two with one path the first stays; a file that is a folder as well is left out; the
 * names of all are looked at. Folders that hold something are known by their files and drop out.
 */
export async function buildArchiveTree(listing: ArchiveListing): Promise<ArchiveTree> {
  const { table, topFolder, faults } = listing;
  const hidden = topFolder === undefined ? "" : `${topFolder}/`;
  const hiddenBytes = Buffer.byteLength(hidden);
  const shownPath = (id: number): string => table.pathAt(id, hiddenBytes);

  faults.hidePrefix(hidden);
  await nextTurn();
  stopIfAborted(listing.signal);
  const distinct = withoutDuplicates(sorted(listing.taken, table), listing, shownPath);
  await nextTurn();
  stopIfAborted(listing.signal);
  const shown = withoutFolders(distinct, listing, shownPath);
  await nextTurn();
  stopIfAborted(listing.signal);
  const names = createNameWatch(faults);
  const left = shown.filter((id) => {
    const path = shownPath(id);
    // What is a plain name inside a folder is a drive where the folder is hidden.
    const isDrive = hidden !== "" && path[1] === ":" && !parseRelativePath(path).ok;
    if (isDrive) faults.add("unsafe-path", path, "drive");
    else names.see(path);
    return !isDrive;
  });
  names.end();

  function entryOf(id: number): SourceEntry {
    // `parseArchivePath` has taken the whole path, and the part behind its first folder is as good once drives are out.
    const path = shownPath(id) as RelativePath;
    const extent = listing.extentOf(id);
    if (table.isFolder(id)) return { kind: "empty-directory", path, sizeBytes: 0, extent };
    return { kind: "file", path, sizeBytes: table.sizeAt(id), extent };
  }

  return {
    entryCount: left.length,
    topFolder,
    entryAt: (index) => entryOf(left[index] ?? 0),
    find(path) {
      const wanted = Buffer.from(hidden + path);
      const id = left[lowerBound(left, wanted, table)];
      return id === undefined || table.compareWith(id, wanted) !== 0 ? undefined : entryOf(id);
    },
  };
}

function sorted(ids: Uint32Array, table: MemberTable): Uint32Array {
  const compare = (a: number, b: number): number => table.compare(a, b);
  for (let index = 1; index < ids.length; index++) {
    // Most archives were written by a walk in order: one look tells.
    // The sort of arrays makes use of runs that are in order already, that of typed arrays does not.
    if (compare(ids[index - 1] ?? 0, ids[index] ?? 0) > 0) return Uint32Array.from(Array.from(ids).sort(compare));
  }
  return ids;
}

/** The sort is stable: the first of a path is the first of the archive's directory. */
function withoutDuplicates(
  ids: Uint32Array,
  { table, faults }: ArchiveListing,
  shownPath: (id: number) => string,
): Uint32Array {
  let kept = 0;
  for (const id of ids) {
    const last = ids[kept - 1];
    if (last !== undefined && table.compare(last, id) === 0) {
      const isMixed = table.isFolder(last) !== table.isFolder(id);
      faults.add("duplicate-name", shownPath(id), isMixed ? "file-and-folder" : undefined);
    } else {
      ids[kept] = id;
      kept += 1;
    }
  }
  return ids.subarray(0, kept);
}

function withoutFolders(ids: Uint32Array, listing: ArchiveListing, shownPath: (id: number) => string): Uint32Array {
  const { table, topFolder, faults } = listing;
  const clashes = filesThatAreFolders(ids, listing);
  let kept = 0;
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0;
    if (clashes.has(id)) {
      faults.add("duplicate-name", shownPath(id), "file-and-folder");
      continue;
    }
    if (table.isFolder(id)) {
      if (topFolder !== undefined && table.pathAt(id) === topFolder) continue;
      if (holdsSomething(id, ids.subarray(index + 1), table)) continue;
    }
    ids[kept] = id;
    kept += 1;
  }
  return ids.subarray(0, kept);
}

/** Looks up each folder once, where it begins: its first file follows one of another folder. */
function filesThatAreFolders(ids: Uint32Array, { table }: ArchiveListing): ReadonlySet<number> {
  const found = new Set<number>();
  let open = "";
  let last = -1;
  for (const id of ids) {
    const isSibling = last >= 0 && table.areSiblings(last, id);
    last = id;
    if (isSibling) continue;
    const path = table.pathAt(id);
    let folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    const next = folder;
    while (folder !== "" && !`${open}/`.startsWith(`${folder}/`)) {
      const bytes = Buffer.from(folder);
      const same = ids[lowerBound(ids, bytes, table)];
      if (same !== undefined && !table.isFolder(same) && table.compareWith(same, bytes) === 0) found.add(same);
      folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
    }
    open = next;
  }
  return found;
}

function holdsSomething(id: number, after: Uint32Array, table: MemberTable): boolean {
  const prefix = Buffer.from(`${table.pathAt(id)}/`);
  const next = after[0];
  if (next === undefined) return false;
  if (table.compareWith(next, prefix, true) === 0) return true;
  const inside = after[lowerBound(after, prefix, table)];
  return inside !== undefined && table.compareWith(inside, prefix, true) === 0;
}

/** The first place whose path does not come before these bytes. */
function lowerBound(ids: Uint32Array, bytes: Uint8Array, table: MemberTable): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.compareWith(ids[middle] ?? 0, bytes) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
