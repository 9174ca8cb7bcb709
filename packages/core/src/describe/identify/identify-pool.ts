import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { stopIfAborted, TransferError } from "../../model/error.ts";
import type { Identification } from "../../model/identification.ts";
import type { WorkOptions } from "../../model/progress.ts";
import {
  type IdentifyBatch,
  type IdentifyOutcome,
  type IdentifyReply,
  type IdentifyWork,
  NO_MORE,
} from "./identify-work.ts";

export interface IdentifyRunOptions extends WorkOptions {
  /** Read the properties of TIFF, PDF, images and sound as well; it costs some reads a file. */
  readonly withDetails?: boolean;
}

/** Identifies many files at once, on every core. */
export interface IdentifyPool extends AsyncDisposable {
  /**
   * Outcomes come in batches, in any order of batches; each id comes once. A file that cannot be read has the warning
   * `unreadable`: only the end of a worker, or the signal, throws a `TransferError` (`read-failed`, `aborted`).
   */
  run(
    work: Iterable<IdentifyWork> | AsyncIterable<IdentifyWork>,
    options?: IdentifyRunOptions,
  ): AsyncIterable<readonly IdentifyOutcome[]>;
}

const BATCH_FILES = 256;
/** Batches that wait at each worker, so that none stands idle between two. */
const AHEAD = 2;

interface Station {
  readonly worker: Worker;
  /** All that this worker has sent, by its own numbers. */
  readonly known: Identification[];
  readonly waiting: ((reply: IdentifyReply | Error) => void)[];
}

export function createIdentifyPool(options: { readonly workers?: number } = {}): IdentifyPool {
  const count = options.workers ?? availableParallelism();
  const stations: Station[] = [];

  function station(turn: number): Station {
    const place = turn % count;
    const existing = stations[place];
    if (existing !== undefined) return existing;
    const worker = new Worker(
      new URL(import.meta.url.endsWith(".ts") ? "./identify-worker.ts" : "./identify-worker.js", import.meta.url),
    );
    const made: Station = { worker, known: [], waiting: [] };
    worker.on("message", (reply: IdentifyReply) => made.waiting.shift()?.(reply));
    worker.on("error", (error: Error) => {
      for (const settle of made.waiting.splice(0)) settle(error);
      delete stations[place];
    });
    stations[place] = made;
    return made;
  }

  function identify(turn: number, batch: IdentifyBatch): Promise<readonly IdentifyOutcome[]> {
    const { worker, known, waiting } = station(turn);
    return new Promise((resolve, reject) => {
      waiting.push((reply) => {
        if (reply instanceof Error) {
          reject(new TransferError("read-failed", "Identification stopped; run it again.", { cause: reply }));
          return;
        }
        for (const each of reply.fresh) known.push(each);
        resolve(outcomesOf(batch, reply, known));
      });
      worker.postMessage(batch);
    });
  }

  return {
    async *run(work, { signal, onProgress, withDetails = false } = {}) {
      const running = new Map<number, Promise<{ turn: number; outcomes: readonly IdentifyOutcome[] }>>();
      let files = 0;
      let bytes = 0;
      let turn = 0;
      try {
        for await (const works of inBatches(work)) {
          stopIfAborted(signal);
          const mine = turn++;
          running.set(
            mine,
            identify(mine, { works, withDetails }).then((outcomes) => ({ turn: mine, outcomes })),
          );
          for (const each of works) bytes += sizeOf(each);
          while (running.size >= count * AHEAD) yield await next();
        }
        while (running.size > 0) yield await next();
      } finally {
        await Promise.allSettled(running.values());
      }

      async function next(): Promise<readonly IdentifyOutcome[]> {
        const done = await Promise.race(running.values());
        running.delete(done.turn);
        stopIfAborted(signal);
        files += done.outcomes.length;
        onProgress?.({ phase: "identify", files, bytes });
        return done.outcomes;
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(stations.map((each) => each && dismiss(each.worker)));
      stations.length = 0;
    },
  };
}

/** Lets a worker end by itself: a thread that is cut off while it still loads can take the process with it. */
async function dismiss(worker: Worker): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.postMessage(NO_MORE);
  await ended;
}

function outcomesOf(
  batch: IdentifyBatch,
  reply: IdentifyReply,
  known: readonly Identification[],
): readonly IdentifyOutcome[] {
  const details = new Map(reply.details);
  return batch.works.map((work, order) => {
    const identification = known[reply.refs[order] ?? -1];
    if (identification === undefined) throw new Error("A worker named an identification that it never sent");
    const found = details.get(order);
    return { id: work.id, identification, ...(found === undefined ? {} : { details: found }) };
  });
}

async function* inBatches(
  work: Iterable<IdentifyWork> | AsyncIterable<IdentifyWork>,
): AsyncGenerator<readonly IdentifyWork[]> {
  let batch: IdentifyWork[] = [];
  for await (const each of work) {
    batch.push(each);
    if (batch.length < BATCH_FILES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function sizeOf({ extent }: IdentifyWork): number {
  return extent.kind === "bytes" ? extent.bytes.length : extent.sizeBytes;
}
