import { batched, batchesIn } from "../model/batched.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Source, SourceEntry } from "../read/source.ts";

/** A source that notes how many files and bytes went by when it was last read to its end. */
export interface CountedSource {
  readonly source: Source;
  /** Reads the source to its end, unless somebody has done that. */
  count(options: WorkOptions): Promise<{ readonly files: number; readonly bytes: number }>;
}

export function countEntries(source: Source): CountedSource {
  let counted: { files: number; bytes: number } | undefined;

  async function* batches(options?: WorkOptions): AsyncGenerator<readonly SourceEntry[]> {
    let [files, bytes] = [0, 0];
    for await (const batch of batchesIn(source.entries(options))) {
      for (const { kind, sizeBytes } of batch) {
        if (kind !== "file") continue;
        files += 1;
        bytes += sizeBytes;
      }
      yield batch;
    }
    counted = { files, bytes };
  }

  const { kind, name, topFolder } = source;
  return {
    source: {
      kind,
      name,
      ...(topFolder === undefined ? {} : { topFolder }),
      entries: (options) => batched(() => batches(options)),
      faults: () => source.faults(),
      open: (entry, options) => source.open(entry, options),
      find: (path) => source.find(path),
      [Symbol.asyncDispose]: () => source[Symbol.asyncDispose](),
    },
    async count(options) {
      if (counted === undefined) for await (const _ of batches(options));
      return counted ?? { files: 0, bytes: 0 };
    },
  };
}
