import pLimit from "p-limit";

/**
 * Runs work on each item, at most `count` at a time, and takes items no faster than they are done. The first failure stops
 * it: what is under way is waited for, nothing more begins, and the failure is thrown.
 */
export async function inParallel<T>(
  items: AsyncIterable<T>,
  count: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const limit = pLimit(count);
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  for await (const item of items) {
    const job = limit(() => work(item)).catch((error: unknown) => {
      failure ??= { error };
    });
    running.add(job);
    job.finally(() => running.delete(job)).catch(() => undefined);
    if (running.size >= count) await Promise.race(running);
    if (failure !== undefined) break;
  }
  await Promise.all(running);
  if (failure !== undefined) throw failure.error;
}
