import type { ArchiveTree } from "./archive-tree.ts";
import type { FaultList } from "./fault-list.ts";
import type { ReadLimits } from "./limits.ts";
import { createListPace } from "./list-pace.ts";
import type { Source, SourceEntry } from "./source.ts";
import type { ListArchiveOptions } from "./zip-listing.ts";

export interface ArchiveOptions extends ListArchiveOptions {
  /** The archive's name as its user would say it, without an ending. */
  readonly name: string;
}

export interface ListedArchive {
  readonly kind: "zip" | "tar";
  readonly name: string;
  readonly limits: ReadLimits;
  readonly tree: ArchiveTree;
  readonly faults: FaultList;
  readonly open: (entry: SourceEntry, signal: AbortSignal | undefined) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** An archive that has been listed, as a source. */
export function archiveSource(archive: ListedArchive): Source {
  const { kind, name, limits, tree, faults } = archive;
  return {
    kind,
    name,
    ...(tree.topFolder === undefined ? {} : { topFolder: tree.topFolder }),
    async *entries(work = {}) {
      const pace = createListPace({ limits, ...work });
      for (let index = 0; index < tree.entryCount; index++) {
        const entry = tree.entryAt(index);
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        yield entry;
      }
      pace.end();
    },
    faults: () => faults.list(),
    open: (entry, work) => archive.open(entry, work?.signal),
    find: async (path) => tree.find(path),
    [Symbol.asyncDispose]: archive.close,
  };
}
