import { batchesIn } from "../model/batched.ts";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { DigestPool, DigestWork, ReadFault } from "../model/digest-work.ts";
import { createInventoryBuilder, type Inventory, type InventoryBuilder } from "../model/inventory.ts";
import type { RelativePath } from "../model/path.ts";
import type { OnProgress, WorkOptions } from "../model/progress.ts";
import type { Source } from "../read/source.ts";

/** A file whose bytes could not be read as they were announced: its inventory line has no digests. */
export interface FileFault {
  readonly path: RelativePath;
  readonly fault: ReadFault;
  /** The system's own word, such as `EACCES`, or the two values that differ. */
  readonly detail?: string;
}

/** What `describe` gives: every file, every folder that holds nothing, and every file that could not be read. */
export interface Description {
  readonly inventory: Inventory;
  /** In code-point order. */
  readonly emptyDirectories: readonly RelativePath[];
  readonly fileFaults: readonly FileFault[];
}

/** What `describe` needs besides a source. */
export interface DescribeSourceOptions extends WorkOptions {
  readonly pool: DigestPool;
  /** Digests to compute, in this order; with none, no file is opened and only sizes are given. */
  readonly algorithms: readonly DigestAlgorithm[];
}

/**
 * Lists a source once and digests its files as they are listed. Memory holds the inventory (about 150 bytes a file)
 * and what the pool has in flight; nothing is written.
 *
 * A file that cannot be read is a `FileFault`, never a throw. What the source itself left out stands in
 * `source.faults()` afterwards.
 *
 * Throws `aborted`, and what `source.entries` throws.
 */
export async function describeSource(source: Source, options: DescribeSourceOptions): Promise<Description> {
  const builder = createInventoryBuilder(options.algorithms);
  const emptyDirectories: RelativePath[] = [];
  const work = listWork(source, builder, emptyDirectories, options);
  const fileFaults: FileFault[] = [];
  if (options.algorithms.length === 0) {
    for await (const _ of work);
    return { inventory: builder.build(), emptyDirectories, fileFaults };
  }
  const failed: { id: number; fault: ReadFault; detail: string | undefined }[] = [];
  for await (const batch of options.pool.run(work, digestOptions(options))) {
    for (const outcome of batch) {
      if (outcome.fault === undefined) builder.setDigests(outcome.id, outcome.digests);
      else failed.push({ id: outcome.id, fault: outcome.fault, detail: outcome.detail });
    }
  }
  const inventory = builder.build();
  // Outcomes come in any order: the numbers are the order of paths.
  failed.sort((a, b) => a.id - b.id);
  for (const { id, fault, detail } of failed) {
    fileFaults.push({ path: inventory.at(id).path, fault, ...(detail === undefined ? {} : { detail }) });
  }
  return { inventory, emptyDirectories, fileFaults };
}

async function* listWork(
  source: Source,
  builder: InventoryBuilder,
  emptyDirectories: RelativePath[],
  options: DescribeSourceOptions,
): AsyncGenerator<readonly DigestWork[]> {
  const entries = source.entries(options.signal === undefined ? {} : { signal: options.signal });
  for await (const batch of batchesIn(entries)) {
    const work: DigestWork[] = [];
    for (const { kind, path, sizeBytes, extent } of batch) {
      if (kind === "empty-directory") emptyDirectories.push(path);
      else work.push({ id: builder.add(path, sizeBytes), extent });
    }
    yield work;
  }
}

function digestOptions(options: DescribeSourceOptions): {
  algorithms: readonly DigestAlgorithm[];
  signal?: AbortSignal;
  onProgress?: OnProgress;
} {
  const { algorithms, signal, onProgress } = options;
  return {
    algorithms,
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}
