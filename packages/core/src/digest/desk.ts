import type { DigestRunOptions } from "../model/digest-work.ts";
import { writeFailure } from "../model/write-failure.ts";
import type { BatchOptions, BatchRunner } from "./batch-runner.ts";
import type { Batch } from "./batches.ts";
import type { WorkerAnswer } from "./digest-worker.ts";
import { Stopped, WriteFault } from "./fault.ts";
import type { OutcomeTable } from "./outcome-table.ts";
import type { Team } from "./team.ts";
import { decodeWork } from "./work-codec.ts";

/** Who does the work of a run. */
export interface Hands {
  readonly team: Team;
  /** Does a batch in this thread. */
  readonly runnerHere: () => BatchRunner;
}

/** Between the one who gives batches out and the one who takes their outcomes: it bounds what lies between them. */
export interface Desk extends AsyncDisposable {
  readonly hasFailed: boolean;
  /** Bytes of large entries that are still being read. */
  readonly unfinishedBytes: number;
  /** Another batch may not be given now. */
  readonly isFull: boolean;
  /** Waits until another batch may be given. */
  room(): Promise<void>;
  /** Gives a batch to the team, or does it here. Ends when it is done; a failure fails the whole desk. */
  give(batch: Batch, by: keyof Hands): Promise<void>;
  /** No more will be given. */
  close(): void;
  /** The first error counts. It stops what is in hand. */
  fail(error: unknown): void;
  /** The next batch that is done, `undefined` after the last. Throws the error of `fail`. */
  take(): Promise<Done | undefined>;
}

export interface Done {
  readonly table: OutcomeTable;
  /** Makes room. */
  release(): void;
}

/** Batches that may be in hand or wait to be taken, and the bytes that they may hold in memory. */
const AHEAD_BATCHES = 48;
const AHEAD_BYTES = 1 << 26;

export function createDesk(
  { algorithms, withCrc32 = false }: DigestRunOptions,
  { hands, onUnfinished }: { readonly hands: Hands; readonly onUnfinished: (bytes: number) => void },
): Desk {
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const inHand = new Set<Promise<void>>();
  const ready: Done[] = [];
  let batches = 0;
  let heldBytes = 0;
  let unfinishedBytes = 0;
  let isClosed = false;
  let failure: { readonly error: unknown } | undefined;
  let change = Promise.withResolvers<void>();

  function changed(): void {
    change.resolve();
    change = Promise.withResolvers();
  }

  function isFull(): boolean {
    return failure === undefined && (batches >= AHEAD_BATCHES || heldBytes >= AHEAD_BYTES);
  }

  function fail(error: unknown): void {
    if (error instanceof Stopped) return;
    failure ??= { error: error instanceof WriteFault ? writeFailure(error) : error };
    Atomics.store(stop, 0, 1);
    changed();
  }

  async function work(batch: Batch, by: keyof Hands): Promise<void> {
    batches += 1;
    heldBytes += batch.heldBytes;
    let readBytes = 0;
    const onBytes = (bytes: number): void => {
      readBytes += bytes;
      unfinishedBytes += bytes;
      onUnfinished(unfinishedBytes);
    };
    const options: BatchOptions = { algorithms, withCrc32, stop, onBytes };
    try {
      const table =
        by === "team"
          ? tableOf(await hands.team.submit({ ...batch, options }))
          : await hands.runnerHere().run(decodeWork(batch.work), options);
      const release = (): void => {
        batches -= 1;
        heldBytes -= batch.heldBytes;
        changed();
      };
      unfinishedBytes -= readBytes;
      ready.push({ table, release });
      changed();
    } catch (error) {
      fail(error);
    }
  }

  return {
    get hasFailed() {
      return failure !== undefined;
    },
    get unfinishedBytes() {
      return unfinishedBytes;
    },
    get isFull() {
      return isFull();
    },
    async room() {
      while (isFull()) await change.promise;
    },
    give(batch, by) {
      const done = work(batch, by).finally(() => inHand.delete(done));
      inHand.add(done);
      return done;
    },
    close() {
      isClosed = true;
      changed();
    },
    fail,
    async take() {
      for (;;) {
        if (failure !== undefined) throw failure.error;
        const done = ready.shift();
        if (done !== undefined) return done;
        if (isClosed && batches === 0) return undefined;
        await change.promise;
      }
    },
    async [Symbol.asyncDispose]() {
      fail(new Error("The run has ended"));
      await Promise.all(inHand);
    },
  };
}

function tableOf(answer: WorkerAnswer): OutcomeTable {
  switch (answer.kind) {
    case "done":
      return answer.table;
    case "stopped":
      throw new Stopped();
    case "write-failed":
      throw writeFailure(answer);
    case "crashed":
      throw new Error(`A digest worker failed: ${answer.message}`);
  }
}
