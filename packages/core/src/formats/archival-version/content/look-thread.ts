import { Worker } from "node:worker_threads";
import { TransferError } from "../../../model/error.ts";
import { type Look, type LookWork, NO_MORE } from "./look-batch.ts";

/** A thread that looks into files while this one lists them. It begins with the first batch; dispose of it. */
export interface LookThread extends AsyncDisposable {
  /** Ends when there is room for another batch. Throws `read-failed` where the thread has ended. */
  look(works: readonly LookWork[]): Promise<void>;
  /** Ends when all is done. */
  settled(): Promise<void>;
}

/** Batches that wait, so that the thread has always something to do. */
const AHEAD = 4;

/** Answers are taken in the order of the batches. */
export function createLookThread(take: (found: readonly Look[]) => void): LookThread {
  let worker: Worker | undefined;
  let waiting = 0;
  let failure: Error | undefined;
  let change = Promise.withResolvers<void>();

  function changed(): void {
    change.resolve();
    change = Promise.withResolvers();
  }

  function started(): Worker {
    const isSource = import.meta.url.endsWith(".ts");
    const made = new Worker(new URL(isSource ? "./look-worker.ts" : "./look-worker.js", import.meta.url));
    made.on("message", (found: readonly Look[]) => {
      take(found);
      waiting -= 1;
      changed();
    });
    made.on("error", (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      changed();
    });
    return made;
  }

  async function fewerThan(most: number): Promise<void> {
    while (failure === undefined && waiting >= most) await change.promise;
    if (failure === undefined) return;
    throw new TransferError("read-failed", "The look into documents stopped; run it again.", { cause: failure });
  }

  return {
    async look(works) {
      worker ??= started();
      waiting += 1;
      worker.postMessage(works);
      await fewerThan(AHEAD);
    },
    settled: () => fewerThan(1),
    async [Symbol.asyncDispose]() {
      if (worker === undefined || failure !== undefined) return;
      // A thread that is cut off while it still loads can take the process with it.
      const { promise: ended, resolve } = Promise.withResolvers<void>();
      worker.once("exit", () => resolve());
      worker.postMessage(NO_MORE);
      await ended;
    },
  };
}
