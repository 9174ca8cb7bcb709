import type { RelativePath } from "../model/path.ts";
import { openArchiveFile } from "./archive-file.ts";
import type { Sink } from "./sink.ts";
import type { SinkOptions } from "./sink-options.ts";
import { createSinkState } from "./sink-state.ts";
import { type EntryPlacer, writeEntries } from "./write-entries.ts";

/** An entry as an archive lays it out. Its size is `undefined` while nobody knows it. */
export interface LaidEntry {
  readonly kind: "file" | "directory";
  readonly path: RelativePath;
  readonly offsetBytes: number;
  readonly sizeBytes: number | undefined;
}

/** An archive's format: where headers stand and what is in them. */
export interface ArchiveLayout {
  readonly kind: "zip" | "tar";
  /** Where in a header the CRC-32 of the data stands. */
  readonly crc32At?: number;
  /** Notes an entry, and gives the header that stands before its data. Entries are numbered as they come. */
  lay(entry: LaidEntry): Uint8Array;
  /** The header of the entry that came last, of the same length, now that its size is known. */
  relay(measures: { readonly sizeBytes: number; readonly crc32: number }): Uint8Array;
  /** Notes the CRC-32 of an entry. */
  settle(index: number, crc32: number): void;
  paddingBytes(sizeBytes: number): number;
  /** What stands behind the last entry, in pieces. */
  end(offsetBytes: number): Iterable<Uint8Array>;
}

/**
 * Writes an archive in which all that is known of an entry before it is read settles where it stands: workers then read,
 * digest and write entries at once, and the bytes are the same for any number of them.
 * Throws at the beginning as `openPart` does.
 */
export async function createArchiveSink(target: string, layout: ArchiveLayout, options: SinkOptions): Promise<Sink> {
  const file = await openArchiveFile(target, options);
  const state = createSinkState();
  let entries = 0;
  let files = 0;

  const placer: EntryPlacer = {
    place({ kind, path, sizeBytes }) {
      const offsetBytes = file.endBytes;
      const prefix = layout.lay({ kind, path, offsetBytes, sizeBytes });
      const paddingBytes = layout.paddingBytes(sizeBytes);
      file.endBytes += prefix.length + sizeBytes + paddingBytes;
      entries += 1;
      if (kind === "file") files += 1;
      const crc = layout.crc32At === undefined ? {} : { crc32At: layout.crc32At };
      return { kind: "range", file: file.path, offsetBytes, prefix, paddingBytes, ...crc };
    },
    async stream({ path }, stream) {
      const offsetBytes = file.endBytes;
      entries += 1;
      files += 1;
      await file.append(layout.lay({ kind: "file", path, offsetBytes, sizeBytes: undefined }));
      for await (const piece of stream) await file.append(piece);
      await file.append(new Uint8Array(layout.paddingBytes(stream.sizeBytes)));
      await file.write(layout.relay(stream), offsetBytes);
    },
    settle: (index, { crc32 }) => layout.settle(index, crc32),
  };

  return {
    kind: layout.kind,
    add(list, addOptions = {}) {
      const withCrc32 = layout.crc32At !== undefined;
      const { pool } = options;
      return writeEntries(list, { ...addOptions, pool, placer, withCrc32, firstIndex: entries, state });
    },
    async commit(commitOptions = {}) {
      state.close();
      return await file.commit(layout.end(file.endBytes), { ...commitOptions, files });
    },
    [Symbol.asyncDispose]: () => file[Symbol.asyncDispose](),
  };
}
