import { createPathTable } from "../model/path-table.ts";
import { type ArchiveLayout, createArchiveSink } from "./archive-sink.ts";
import type { Sink } from "./sink.ts";
import { DEFAULT_DIRECTORY_MODE, DEFAULT_FILE_MODE, type SinkOptions } from "./sink-options.ts";
import { BLOCK_BYTES, type TarEntryFacts, tarHeaders, tarPadding } from "./tar-header.ts";

/** Eleven octal digits of seconds: the year 2242. */
const LAST_INSTANT = 0o77777777777;

/**
 * Writes a package as an uncompressed tar: ustar headers, with pax records for a path that is long or not ASCII and for
 * a size above 8 GiB. Owner and group are 0. Throws at the beginning as `openPart` does.
 */
export function createTarSink(target: string, options: SinkOptions): Promise<Sink> {
  const { fileMode = DEFAULT_FILE_MODE, directoryMode = DEFAULT_DIRECTORY_MODE } = options;
  const seconds = Math.floor(options.modifiedAt.getTime() / 1000);
  const modifiedAt = Math.min(Math.max(seconds, 0), LAST_INSTANT);
  const paths = createPathTable();
  let last: TarEntryFacts | undefined;

  const layout: ArchiveLayout = {
    kind: "tar",
    lay({ kind, path, sizeBytes }) {
      const count = paths.size;
      if (paths.add(path) !== count) throw new Error(`Written twice: ${path}`);
      const mode = kind === "file" ? fileMode : directoryMode;
      last = { kind, path, sizeBytes: sizeBytes ?? 0, mode, modifiedAt };
      return tarHeaders(last, { isPatched: sizeBytes === undefined });
    },
    relay({ sizeBytes }) {
      if (last === undefined) throw new Error("No entry has come yet");
      return tarHeaders({ ...last, sizeBytes }, { isPatched: true });
    },
    settle: () => undefined,
    paddingBytes: tarPadding,
    *end() {
      yield new Uint8Array(2 * BLOCK_BYTES);
    },
  };
  return createArchiveSink(target, layout, options);
}
