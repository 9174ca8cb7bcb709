/** A list that can be read one by one or, which costs far less where there are a million, in batches. Read it once. */
export interface Batched<T> extends AsyncIterable<T> {
  /** Batches that hold something, in order. */
  inBatches(): AsyncIterable<readonly T[]>;
}

/** Makes batches a list. */
export function batched<T>(inBatches: () => AsyncIterable<readonly T[]>): Batched<T> {
  return {
    inBatches,
    async *[Symbol.asyncIterator]() {
      for await (const batch of inBatches()) for (const each of batch) yield each;
    },
  };
}

/** A list in the batches that it has; one that has none comes one by one, as it is made. */
export async function* batchesIn<T>(list: Iterable<T> | AsyncIterable<T>): AsyncGenerator<readonly T[]> {
  if (isBatched(list)) yield* list.inBatches();
  else for await (const each of list) yield [each];
}

function isBatched<T>(list: Iterable<T> | AsyncIterable<T>): list is Batched<T> {
  return "inBatches" in list && typeof list.inBatches === "function";
}
