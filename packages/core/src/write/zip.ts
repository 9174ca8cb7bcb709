import { type ArchiveLayout, createArchiveSink } from "./archive-sink.ts";
import type { Sink } from "./sink.ts";
import { DEFAULT_DIRECTORY_MODE, DEFAULT_FILE_MODE, type SinkOptions } from "./sink-options.ts";
import { createDeflatedZipSink } from "./zip-deflate.ts";
import { dosTimeOf, IN_ZIP64, LOCAL_CRC32_AT } from "./zip-record.ts";
import { createZipTable } from "./zip-table.ts";

/**
 * Writes a package as a zip. With `deflateLevel` its entries are deflated; else they are stored as they are, without data descriptors: every reader takes it, and
 * workers write entries at once. ZIP64 stands only where a size, an offset or the number of entries needs it, and for a
 * made entry of more than a mebibyte, whose size is known too late. Throws at the beginning as `openPart` does.
 */
export function createZipSink(target: string, options: SinkOptions): Promise<Sink> {
  if (options.deflateLevel !== undefined) return createDeflatedZipSink(target, options.deflateLevel, options);
  const table = createZipTable({
    dosTime: dosTimeOf(options.modifiedAt),
    fileMode: options.fileMode ?? DEFAULT_FILE_MODE,
    directoryMode: options.directoryMode ?? DEFAULT_DIRECTORY_MODE,
  });
  const layout: ArchiveLayout = {
    kind: "zip",
    crc32At: LOCAL_CRC32_AT,
    lay({ kind, path, offsetBytes, sizeBytes }) {
      const isLong = sizeBytes === undefined || sizeBytes >= IN_ZIP64;
      const size = sizeBytes ?? 0;
      const sizes = { sizeBytes: size, storedBytes: size };
      const name = kind === "directory" ? `${path}/` : path;
      return table.localHeader(table.add(name, { offsetBytes, ...sizes, crc32: 0, method: "stored", isLong }));
    },
    relay({ sizeBytes, crc32 }) {
      const index = table.size - 1;
      table.setSizes(index, { sizeBytes, storedBytes: sizeBytes });
      table.setCrc32(index, crc32);
      return table.localHeader(index);
    },
    settle: table.setCrc32,
    paddingBytes: () => 0,
    end: (offsetBytes) => table.directory(offsetBytes),
  };
  return createArchiveSink(target, layout, options);
}
