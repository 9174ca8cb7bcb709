import type { OnProgress, WorkOptions } from "../../model/progress.ts";
import type { TransferDescription } from "../../model/transfer.ts";
import type { Source } from "../../read/source.ts";
import type { RecordIndex } from "./record-index.ts";

/** Tells how far the reading of the tables has come: by rows, and by the bytes of their files. */
export interface RowProgress {
  /** The source, whose bytes are counted while they are read. */
  readonly source: Source;
  onRows(rows: number): void;
  /** A table was read, or will not be: the bytes of its file are done. */
  endTable(path: string): void;
}

const PROGRESS_ROWS = 10_000;

export async function createRowProgress(
  source: Source,
  { records }: TransferDescription,
  { onProgress }: WorkOptions,
): Promise<RowProgress> {
  if (onProgress === undefined) return { source, onRows: () => undefined, endTable: () => undefined };
  const sizes = new Map<string, number>();
  let totalBytes = 0;
  for (const { path } of Object.values(records)) {
    const sizeBytes = sizes.get(path) ?? (await source.find(path))?.sizeBytes ?? 0;
    sizes.set(path, sizeBytes);
    totalBytes += sizeBytes;
  }
  let [rows, told, done, open] = [0, 0, 0, 0];
  const say = (): void =>
    onProgress({ phase: "rows", files: 0, rows, bytes: Math.min(done + open, totalBytes), totalBytes });
  return {
    source: countBytes(source, (bytes) => {
      open += bytes;
    }),
    onRows(more) {
      rows += more;
      if (rows - told < PROGRESS_ROWS) return;
      told = rows;
      say();
    },
    endTable(path) {
      done += sizes.get(path) ?? 0;
      open = 0;
      say();
    },
  };
}

function countBytes(source: Source, onBytes: (bytes: number) => void): Source {
  const { kind, name, topFolder } = source;
  return {
    ...{ kind, name },
    ...(topFolder === undefined ? {} : { topFolder }),
    entries: (options) => source.entries(options),
    faults: () => source.faults(),
    async *open(entry, options) {
      for await (const bytes of source.open(entry, options)) {
        onBytes(bytes.length);
        yield bytes;
      }
    },
    find: (path) => source.find(path),
    [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
  };
}

/** The same work on several lots of files, told as one: how much there is in all, and how much was done before this lot. */
export function lotsOf(
  onProgress: OnProgress,
  { files, bytes }: { readonly files: number; readonly bytes: number },
): { readonly tell: OnProgress; endLot(): void } {
  let [filesDone, bytesDone] = [0, 0];
  let [filesNow, bytesNow] = [0, 0];
  return {
    tell(progress) {
      filesNow = progress.files;
      bytesNow = progress.bytes;
      onProgress({
        ...progress,
        files: Math.min(filesDone + filesNow, files),
        bytes: Math.min(bytesDone + bytesNow, bytes),
        totalFiles: files,
        totalBytes: bytes,
      });
    },
    endLot() {
      filesDone += filesNow;
      bytesDone += bytesNow;
      [filesNow, bytesNow] = [0, 0];
    },
  };
}

/** How many files there are in the transfer's folder. */
export function withTreeTotals(options: WorkOptions, index: RecordIndex): WorkOptions {
  const { onProgress } = options;
  if (onProgress === undefined) return options;
  const [{ files } = {}] = [...index.ask("SELECT count(*) AS files FROM tree")];
  const totalFiles = Number(files ?? 0);
  return {
    ...options,
    onProgress: (progress) => onProgress({ ...progress, totalFiles: Math.max(totalFiles, progress.files) }),
  };
}
