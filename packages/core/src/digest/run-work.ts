import { setImmediate } from "node:timers/promises";
import type { DigestOutcome, DigestRunOptions, DigestWorkList } from "../model/digest-work.ts";
import { stopIfAborted, TransferError } from "../model/error.ts";
import { type Batch, batchesOf } from "./batches.ts";
import { createDesk, type Desk, type Hands } from "./desk.ts";
import { outcomesOf } from "./outcome-table.ts";
import { decodeWork } from "./work-codec.ts";

/** Work within these bounds is done in this thread sooner than a worker starts. */
const HERE_FILES = 1_000;
const HERE_BYTES = 1 << 23;

/** One run: gives batches out, and their outcomes back as they come, no faster than they are taken. */
export async function* runWork(
  work: DigestWorkList,
  { signal, onProgress, ...options }: DigestRunOptions,
  hands: Hands,
): AsyncGenerator<readonly DigestOutcome[]> {
  stopIfAborted(signal);
  let files = 0;
  let bytes = 0;
  const say = (unfinishedBytes: number): void => {
    onProgress?.({ phase: "digest", files, bytes: bytes + unfinishedBytes });
  };
  await using desk = createDesk(options, { hands, onUnfinished: say });
  const onAbort = (): void => desk.fail(new TransferError("aborted", "Interrupted.", { cause: signal?.reason }));
  signal?.addEventListener("abort", onAbort, { once: true });
  const feeding = feed(work, desk, hands).then(desk.close, desk.fail);
  try {
    for (let done = await desk.take(); done !== undefined; done = await desk.take()) {
      const outcomes = outcomesOf(done.table);
      files += outcomes.length;
      for (const outcome of outcomes) bytes += outcome.sizeBytes;
      say(desk.unfinishedBytes);
      yield outcomes;
      done.release();
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    desk.fail(new Error("The run has ended"));
    // A list that does not end when the signal fires must not keep the run from ending.
    if (signal?.aborted !== true) await feeding;
  }
}

async function feed(work: DigestWorkList, desk: Desk, hands: Hands): Promise<void> {
  const early: Batch[] = [];
  let isEarly = !hands.team.isStarted;
  let files = 0;
  let bytes = 0;
  for await (const batch of batchesOf(work)) {
    files += batch.work.count;
    bytes += batch.sizeBytes;
    early.push(batch);
    isEarly &&= files <= HERE_FILES && bytes <= HERE_BYTES;
    if (isEarly) continue;
    for (const next of early.splice(0)) {
      while (desk.isFull && (await lendAHand(hands)));
      await desk.room();
      if (desk.hasFailed) return;
      void desk.give(next, "team");
    }
  }
  while (await lendAHand(hands));
  for (const batch of early) {
    // Between batches this thread hears signals.
    await setImmediate();
    await desk.room();
    if (desk.hasFailed) return;
    await desk.give(batch, "runnerHere");
  }
}

/** Does a batch in this thread that waits for a worker. Gives `false` where none does. */
async function lendAHand({ team, runnerHere }: Hands): Promise<boolean> {
  // Between batches this thread hears signals, and gives the workers their next.
  await setImmediate();
  const job = team.takeWaiting();
  if (job === undefined) return false;
  try {
    job.resolve({ kind: "done", table: await runnerHere().run(decodeWork(job.work), job.options) });
  } catch (error) {
    job.reject(error);
  }
  return true;
}
