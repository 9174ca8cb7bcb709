import type { RelativePath } from "../model/path.ts";
import type { WrittenEntry } from "./sink.ts";

/** Puts entries that are done in any order back into the order in which they came. */
export interface OrderedQueue {
  /** Waits while more than `most` entries lie between the last that came and the first that is not done. */
  room(most: number): Promise<void>;
  /** Lets all who wait in `room` go on: nothing more will be taken. */
  open(): void;
  /** The number of an entry that comes; a folder is not given back. */
  enter(entry: { readonly kind: "file" | "directory"; readonly path: RelativePath }): number;
  pathOf(index: number): RelativePath;
  finish(index: number, measures: Omit<WrittenEntry, "path">): void;
  /** The files that are done and have none before them that is not, in order. */
  take(): Iterable<WrittenEntry>;
}

interface Slot {
  readonly path: RelativePath;
  readonly isFile: boolean;
  written?: WrittenEntry;
}

export function createOrderedQueue(firstIndex: number): OrderedQueue {
  const slots = new Map<number, Slot>();
  let last = firstIndex;
  let first = firstIndex;
  let isOpen = false;
  let advanced = Promise.withResolvers<void>();

  function slotOf(index: number): Slot {
    const slot = slots.get(index);
    if (slot === undefined) throw new Error(`No entry has the number ${index}`);
    return slot;
  }

  return {
    async room(most) {
      while (!isOpen && last - first > most) await advanced.promise;
    },
    open() {
      isOpen = true;
      advanced.resolve();
    },
    enter({ kind, path }) {
      slots.set(last, { path, isFile: kind === "file" });
      last += 1;
      return last - 1;
    },
    pathOf: (index) => slotOf(index).path,
    finish(index, measures) {
      const slot = slotOf(index);
      slot.written = { path: slot.path, ...measures };
    },
    *take() {
      for (let slot = slots.get(first); slot?.written !== undefined; slot = slots.get(first)) {
        slots.delete(first);
        first += 1;
        if (slot.isFile) yield slot.written;
      }
      if (last === first || isOpen) return;
      advanced.resolve();
      advanced = Promise.withResolvers();
    },
  };
}
