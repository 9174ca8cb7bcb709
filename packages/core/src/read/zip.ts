import { type ArchiveOptions, archiveSource } from "./archive-source.ts";
import { createFaultList } from "./fault-list.ts";
import type { OpenFile } from "./read-at.ts";
import type { Source } from "./source.ts";
import { readZipEntry } from "./zip-entry.ts";
import { listZip } from "./zip-listing.ts";

/**
 * A zip, listed at once, and held open until it is disposed. Local headers, CRCs and the data are held against the
 * directory when an entry is read.
 *
 * @throws TransferError as `listZip`; the file is then still open
 */
export async function zipSource(open: OpenFile, options: ArchiveOptions): Promise<Source> {
  const { name, limits } = options;
  const faults = createFaultList();
  const tree = await listZip(open, faults, options);
  return archiveSource({
    ...{ kind: "zip", name, limits, tree, faults },
    open(entry, signal) {
      if (entry.extent.kind !== "zip-entry") throw new Error(`Not an entry of this zip: ${entry.path}`);
      return readZipEntry(open, entry.extent, { path: entry.path, signal });
    },
    close: () => open.handle.close(),
  });
}
