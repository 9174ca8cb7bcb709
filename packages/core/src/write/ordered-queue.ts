import type { RelativePath } from "../model/path.ts";
import type { WrittenEntry } from "./sink.ts";

/** Puts entries that are done in any order back into the order in which they came. */
export interface OrderedQueue {
  /** Entries that have come and have not been taken. */
  readonly length: number;
  /** Waits while more than `most` entries lie between the last that came and the first that is not done. */
  room(most: number): Promise<void>;
  /** Lets all who wait in `room` go on: nothing more will be taken. */
  open(): void;
  /** The number of an entry that comes; a folder is not given back. */
  enter(entry: { readonly kind: "file" | "directory"; readonly path: RelativePath }): number;
  pathOf(index: number): RelativePath;
  finish(index: number, measures: Omit<WrittenEntry, "path">): void;
  /** The files that are done and have none before them that is not, in order. */
  take(): readonly WrittenEntry[];
}

/** What has been taken lies before the head, until it is worth dropping. */
const DROP_AT = 4_096;

export function createOrderedQueue(firstIndex: number): OrderedQueue {
  let paths: RelativePath[] = [];
  let measures: (Omit<WrittenEntry, "path"> | undefined)[] = [];
  const folders = new Set<number>();
  /** The number of the entry that stands first in the lists. */
  let base = firstIndex;
  let head = 0;
  let isOpen = false;
  let advanced = Promise.withResolvers<void>();

  function drop(): void {
    if (head < DROP_AT || head * 2 < paths.length) return;
    paths = paths.slice(head);
    measures = measures.slice(head);
    base += head;
    head = 0;
  }

  return {
    get length() {
      return paths.length - head;
    },
    async room(most) {
      while (!isOpen && paths.length - head > most) await advanced.promise;
    },
    open() {
      isOpen = true;
      advanced.resolve();
    },
    enter({ kind, path }) {
      const index = base + paths.push(path) - 1;
      measures.push(undefined);
      if (kind === "directory") folders.add(index);
      return index;
    },
    pathOf(index) {
      const path = paths[index - base];
      if (path === undefined) throw new Error(`No entry has the number ${index}`);
      return path;
    },
    finish(index, found) {
      measures[index - base] = found;
    },
    take() {
      const taken: WrittenEntry[] = [];
      for (let found = measures[head]; found !== undefined; found = measures[head]) {
        const path = paths[head];
        const isFolder = folders.size > 0 && folders.delete(base + head);
        head += 1;
        if (path === undefined || isFolder) continue;
        taken.push({ path, sizeBytes: found.sizeBytes, digests: found.digests });
      }
      drop();
      advanced.resolve();
      if (!isOpen) advanced = Promise.withResolvers();
      return taken;
    },
  };
}
