import { batched, batchesIn } from "../model/batched.ts";
import { digestsOf } from "../model/digest.ts";
import type { CopyTarget, DigestOutcome, DigestPool, DigestWork } from "../model/digest-work.ts";
import { stopIfAborted } from "../model/error.ts";
import { type Extent, extentSize } from "../model/extent.ts";
import type { RelativePath } from "../model/path.ts";
import { holdUpTo, type MeasuredStream, measure } from "./measured-stream.ts";
import { createOrderedQueue } from "./ordered-queue.ts";
import type { AddOptions, SinkEntry, WrittenEntry } from "./sink.ts";
import type { SinkState } from "./sink-state.ts";
import { sourceError } from "./source-error.ts";

/** An entry whose size is known before its bytes are read. `index` counts from 0 over all calls, folders too. */
export interface KnownEntry {
  readonly kind: "file" | "directory";
  readonly index: number;
  readonly path: RelativePath;
  readonly sizeBytes: number;
}

/** What a sink does with each entry. All but `settle` are called in the order of the entries. */
export interface EntryPlacer {
  /** Where a worker is to write the entry; `undefined`: all is done, as for a folder on a disk. */
  place(entry: KnownEntry): CopyTarget | undefined;
  /** Writes an entry whose size nobody knows. */
  stream(entry: { readonly index: number; readonly path: RelativePath }, bytes: MeasuredStream): Promise<void>;
  /** A worker has written the file. */
  settle(index: number, outcome: DigestOutcome): void;
}

export interface EntryWriting extends AddOptions {
  readonly pool: DigestPool;
  readonly placer: EntryPlacer;
  readonly withCrc32: boolean;
  /** How many entries have come before. */
  readonly firstIndex: number;
  readonly state: SinkState;
}

/** A made entry up to this size is held, so that its size is known like that of any other. */
const HELD_BYTES = 1 << 20;
/** Entries that may be written before one that precedes them: a terabyte must not pile up all that follows it. */
const MAX_AHEAD = 50_000;
const NOTHING = new Uint8Array(0);
const NO_BYTES: Extent = { kind: "bytes", bytes: NOTHING };

/** Writes entries through workers, and gives the files back in their order. */
export function writeEntries(
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
  writing: EntryWriting,
): AsyncIterable<WrittenEntry> {
  return batched(() => writeInBatches(entries, writing));
}

async function* writeInBatches(
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
  { pool, placer, withCrc32, firstIndex, state, signal, onProgress, algorithms = [] }: EntryWriting,
): AsyncGenerator<readonly WrittenEntry[]> {
  const queue = createOrderedQueue(firstIndex);
  let files = 0;
  let streamedBytes = 0;

  async function* work(): AsyncGenerator<readonly DigestWork[]> {
    for await (const batch of batchesIn(entries)) {
      const work: DigestWork[] = [];
      for (const entry of batch) {
        stopIfAborted(signal);
        // What is held back here would never make the room that is waited for.
        if (queue.length > MAX_AHEAD && work.length > 0) yield work.splice(0);
        if (queue.length > MAX_AHEAD) await queue.room(MAX_AHEAD);
        const item = entry.kind === "made" ? await make(entry.path, entry.bytes) : copy(entry);
        if (item !== undefined) work.push(item);
      }
      yield work;
    }
  }

  function copy(entry: Exclude<SinkEntry, { readonly kind: "made" }>): DigestWork | undefined {
    const { path } = entry;
    if (entry.kind === "copy") return place(path, entry.extent);
    const index = queue.enter({ kind: "directory", path });
    const copyTo = placer.place({ kind: "directory", index, path, sizeBytes: 0 });
    if (copyTo !== undefined) return { id: index, extent: NO_BYTES, copyTo };
    queue.finish(index, { sizeBytes: 0, digests: {} });
    return undefined;
  }

  async function make(
    path: RelativePath,
    bytes: AsyncIterable<Uint8Array> | Uint8Array,
  ): Promise<DigestWork | undefined> {
    const held = await holdUpTo(HELD_BYTES, bytes);
    if (held.isWhole) return place(path, { kind: "bytes", bytes: held.bytes });
    const index = queue.enter({ kind: "file", path });
    const stream = measure(held.rest, { algorithms, signal });
    await placer.stream({ index, path }, stream);
    streamedBytes += stream.sizeBytes;
    queue.finish(index, { sizeBytes: stream.sizeBytes, digests: stream.digests() });
    return undefined;
  }

  function place(path: RelativePath, extent: Extent): DigestWork {
    const index = queue.enter({ kind: "file", path });
    const copyTo = placer.place({ kind: "file", index, path, sizeBytes: extentSize(extent) });
    return copyTo === undefined ? { id: index, extent } : { id: index, extent, copyTo };
  }

  state.begin();
  const batches = pool
    .run(work(), {
      algorithms,
      withCrc32,
      ...(signal === undefined ? {} : { signal }),
      onProgress: ({ bytes }) => onProgress?.({ phase: "write", files, bytes: bytes + streamedBytes }),
    })
    [Symbol.asyncIterator]();
  try {
    for (let batch = await batches.next(); batch.done !== true; batch = await batches.next()) {
      for (const outcome of batch.value) {
        if (outcome.fault !== undefined) throw sourceError(queue.pathOf(outcome.id), outcome.fault, outcome);
        placer.settle(outcome.id, outcome);
        queue.finish(outcome.id, { sizeBytes: outcome.sizeBytes, digests: digestsOf(outcome.digests, algorithms) });
      }
      const done = queue.take();
      files += done.length;
      if (done.length > 0) yield done;
    }
    const done = queue.take();
    if (done.length > 0) yield done;
    state.end();
  } finally {
    // In this order: the list may wait for room, and the run waits for the list.
    queue.open();
    await batches.return?.();
  }
}
