import { type ArchiveOptions, archiveSource } from "./archive-source.ts";
import { createFaultList } from "./fault-list.ts";
import { readRange } from "./file-bytes.ts";
import type { OpenFile } from "./read-at.ts";
import type { Source } from "./source.ts";
import { unpackToSpool } from "./spool.ts";
import { listTar } from "./tar-listing.ts";
import type { Compression } from "./unpack.ts";

export interface TarOptions extends ArchiveOptions {
  readonly spoolDirectory: string;
  readonly compression: Compression | "none";
}

/**
 * A tar, listed at once by its headers, and held open until it is disposed. A compressed one is unpacked once into the
 * spool directory, and removed from there at the end, or when this throws.
 *
 * @throws TransferError as `listTar` and `unpackToSpool`; the file itself is then still open
 */
export async function tarSource(packed: OpenFile, options: TarOptions): Promise<Source> {
  const { name, limits, compression } = options;
  const faults = createFaultList();
  const spool = compression === "none" ? undefined : await unpackToSpool(packed, { ...options, compression });
  const open = spool?.open ?? packed;
  async function close(): Promise<void> {
    await spool?.remove();
    await packed.handle.close();
  }
  try {
    if (spool !== undefined && spool.trailingBytes > 0) {
      faults.add("trailing-data", "", `${spool.trailingBytes} bytes after the compressed data`);
    }
    const tree = await listTar(open, faults, options);
    return archiveSource({
      ...{ kind: "tar", name, limits, tree, faults, close },
      open(entry, signal) {
        const { extent } = entry;
        if (extent.kind !== "range") throw new Error(`Not a member of this tar: ${entry.path}`);
        const { file, offsetBytes, sizeBytes } = extent;
        return readRange(open.handle, { file, offsetBytes, sizeBytes, signal });
      },
    });
  } catch (error) {
    await spool?.remove();
    throw error;
  }
}
