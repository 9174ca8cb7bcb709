import type { DigestWork, DigestWorkList } from "../model/digest-work.ts";
import { extentSize } from "../model/extent.ts";
import { createWorkEncoder, type EncodedWork } from "./work-codec.ts";

/** Entries that go to a worker together. */
export interface Batch {
  readonly work: EncodedWork;
  /** Bytes that will be read. */
  readonly sizeBytes: number;
  /** Those of them that stay in memory until the outcome is taken: never those of files, however large. */
  readonly heldBytes: number;
}

/** What sending and answering costs is spread over so many entries; more would only make the workers end unevenly. */
const BATCH_FILES = 256;
const BATCH_BYTES = 1 << 22;

/** Gathers entries into batches, in order; a large entry is a batch of its own. */
export async function* batchesOf(work: DigestWorkList): AsyncGenerator<Batch> {
  const encoder = createWorkEncoder(BATCH_FILES);
  const full: Batch[] = [];
  let sizeBytes = 0;
  let heldBytes = 0;
  function close(): void {
    if (encoder.count > 0) full.push({ work: encoder.take(), sizeBytes, heldBytes });
    sizeBytes = 0;
    heldBytes = 0;
  }
  function add(item: DigestWork): void {
    const { extent, copyTo } = item;
    const size = extentSize(extent);
    if (sizeBytes + size > BATCH_BYTES) close();
    encoder.add(item);
    sizeBytes += size;
    if (extent.kind === "bytes" || copyTo?.kind === "bytes") heldBytes += size;
    if (encoder.count >= BATCH_FILES || sizeBytes >= BATCH_BYTES) close();
  }
  function addAll(item: DigestWork | readonly DigestWork[]): void {
    if ("id" in item) add(item);
    else for (const one of item) add(one);
  }
  if (Symbol.asyncIterator in work) {
    for await (const item of work) {
      addAll(item);
      if (full.length > 0) yield* full.splice(0);
    }
  } else {
    for (const item of work) {
      addAll(item);
      if (full.length > 0) yield* full.splice(0);
    }
  }
  close();
  yield* full;
}
