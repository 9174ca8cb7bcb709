import type { DigestWork } from "../model/digest-work.ts";

/** Entries that go to a worker together. */
export interface Batch {
  readonly work: DigestWork[];
  sizeBytes: number;
}

/** What sending and answering costs is spread over so many entries; more would only make the workers end unevenly. */
const BATCH_FILES = 256;
const BATCH_BYTES = 1 << 22;

/** Gathers entries into batches, in order; a large entry is a batch of its own. */
export async function* batchesOf(work: Iterable<DigestWork> | AsyncIterable<DigestWork>): AsyncGenerator<Batch> {
  let batch: Batch = { work: [], sizeBytes: 0 };
  const full: Batch[] = [];
  const take = (item: DigestWork): void => {
    const size = sizeOf(item);
    if (batch.work.length > 0 && batch.sizeBytes + size > BATCH_BYTES) {
      full.push(batch);
      batch = { work: [], sizeBytes: 0 };
    }
    batch.work.push(item);
    batch.sizeBytes += size;
    if (batch.work.length < BATCH_FILES && batch.sizeBytes < BATCH_BYTES) return;
    full.push(batch);
    batch = { work: [], sizeBytes: 0 };
  };
  if (Symbol.asyncIterator in work) {
    for await (const item of work) {
      take(item);
      if (full.length > 0) yield* full.splice(0);
    }
  } else {
    for (const item of work) {
      take(item);
      if (full.length > 0) yield* full.splice(0);
    }
  }
  if (batch.work.length > 0) yield batch;
}

function sizeOf({ extent }: DigestWork): number {
  return extent.kind === "bytes" ? extent.bytes.length : extent.sizeBytes;
}
