import { createFaultList } from "./fault-list.ts";
import { createListPace } from "./list-pace.ts";
import type { OpenFile } from "./read-at.ts";
import type { Source } from "./source.ts";
import { readZipEntry } from "./zip-entry.ts";
import { type ListArchiveOptions, listZip } from "./zip-listing.ts";

export interface ArchiveOptions extends ListArchiveOptions {
  /** The archive's name as its user would say it, without an ending. */
  readonly name: string;
}

/**
 * A zip, listed at once and held open until it is disposed; a failure to list closes it. Local headers, CRCs and the
 * data are held against the directory when an entry is read.
 *
 * @throws TransferError as `listZip`
 */
export async function zipSource(open: OpenFile, options: ArchiveOptions): Promise<Source> {
  const faults = createFaultList();
  const tree = await listZip(open, faults, options);
  return {
    kind: "zip",
    name: options.name,
    ...(tree.topFolder === undefined ? {} : { topFolder: tree.topFolder }),
    async *entries(work = {}) {
      const pace = createListPace({ limits: options.limits, ...work });
      for (let index = 0; index < tree.entryCount; index++) {
        const entry = tree.entryAt(index);
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        yield entry;
      }
      pace.end();
    },
    faults: () => faults.list(),
    open(entry, work) {
      if (entry.extent.kind !== "zip-entry") throw new Error(`Not an entry of this zip: ${entry.path}`);
      return readZipEntry(open, entry.extent, { path: entry.path, signal: work?.signal });
    },
    find: async (path) => tree.find(path),
    [Symbol.asyncDispose]: () => open.handle.close(),
  };
}
