import { setTimeout as sleep } from "node:timers/promises";
import type { Receiver } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";
import { type ClaimedJob, type JobKind, type JobLane, StaleLeaseError } from "../store/job-queue.ts";

const LEASE_MS = 20_000;
/** So many times in a lease it is renewed. */
const HEARTBEATS = 4;
/** Of a job that may be given up. */
const MAX_ATTEMPTS = 8;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 15 * 60_000;

export interface JobContext {
  readonly job: ClaimedJob;
  /** Fires when the lease was lost, or the receiver stops. */
  readonly signal: AbortSignal;
  /** Writes what the job brought about, and that it is done, in one transaction: it takes effect once. */
  finish(effect?: (transaction: DatabaseTransaction) => Promise<void>): Promise<void>;
}

/** Does a job. It may be done again from its beginning at any time; what it throws is an infrastructure fault. */
export type JobHandler = (receiver: Receiver, context: JobContext) => Promise<void>;

export interface JobHandlers {
  readonly run: Readonly<Record<JobKind, JobHandler>>;
  /**
   * What is done in the transaction that gives a job up after some tries, so that somebody sees it and can send it again.
   * All other kinds are tried for ever, at last every quarter of an hour: a disk that was full for an hour must not leave
   * a delivery where nobody moves it on.
   */
  readonly onGivenUp: Partial<
    Record<JobKind, (receiver: Receiver, job: ClaimedJob, transaction: DatabaseTransaction) => Promise<void>>
  >;
}

export interface RunOptions {
  readonly workers: number;
  readonly signal: AbortSignal;
  /** How long a worker may be silent before another one takes its job; 20 seconds by default. */
  readonly leaseMs?: number;
}

/**
 * Works on jobs until the signal fires; then it resolves when nothing is under way any more. The first of the workers takes
 * small ones alone: they never wait behind large ones.
 */
export async function runJobs(
  receiver: Receiver,
  handlers: JobHandlers,
  { workers, signal, leaseMs = LEASE_MS }: RunOptions,
): Promise<void> {
  const lanesOf = (worker: number): readonly JobLane[] =>
    worker === 0 && workers > 1 ? ["small"] : ["large", "small"];
  const all = Array.from({ length: workers }, (_, worker) =>
    work(receiver, handlers, { lanes: lanesOf(worker), signal, leaseMs }),
  );
  await Promise.all(all);
}

async function work(
  receiver: Receiver,
  handlers: JobHandlers,
  { lanes, signal, leaseMs }: Required<Omit<RunOptions, "workers">> & { readonly lanes: readonly JobLane[] },
): Promise<void> {
  const { jobs, log } = receiver;
  while (!signal.aborted) {
    try {
      const job = await jobs.claim({ lanes, leaseMs });
      if (job === undefined) await jobs.wait({ timeoutMs: 60_000, signal });
      else await runJob(receiver, handlers, { job, signal, leaseMs });
    } catch (error) {
      log.error({ err: error }, "the queue failed");
      await sleep(FIRST_DELAY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function runJob(
  receiver: Receiver,
  handlers: JobHandlers,
  { job, signal, leaseMs }: Required<Omit<RunOptions, "workers">> & { readonly job: ClaimedJob },
): Promise<void> {
  const { jobs, database, log, metrics } = receiver;
  const { kind, subject, attempt } = job;
  const lost = new AbortController();
  const beat = setInterval(() => {
    jobs.heartbeat(job, leaseMs).then(
      (isOurs) => isOurs || lost.abort(new StaleLeaseError(`the job ${kind} ${subject}`)),
      (error: unknown) => log.error({ err: error }, "a heartbeat failed"),
    );
  }, leaseMs / HEARTBEATS);
  try {
    log.debug({ kind, subject, attempt }, "job begins");
    await handlers.run[kind](receiver, {
      job,
      signal: AbortSignal.any([signal, lost.signal]),
      finish: (effect) =>
        database.write(async (transaction) => {
          await jobs.finish(transaction, job);
          await effect?.(transaction);
        }),
    });
    log.info({ kind, subject, attempt }, "job done");
  } catch (error) {
    if (error instanceof StaleLeaseError || lost.signal.aborted)
      return log.warn({ kind, subject }, "job lost its lease");
    if (signal.aborted) return await giveBack(receiver, job);
    metrics.jobFailures.add(1);
    log.error({ err: error, kind, subject, attempt }, "job failed");
    const reason = error instanceof Error ? error.message : String(error);
    await database.write(async (transaction) => {
      const onGivenUp = handlers.onGivenUp[kind];
      if (onGivenUp === undefined || attempt < MAX_ATTEMPTS) {
        const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
        return await jobs.postpone(transaction, job, { error: reason, delayMs });
      }
      await jobs.bury(transaction, job, reason);
      await onGivenUp(receiver, job, transaction);
    });
  } finally {
    clearInterval(beat);
  }
}

/** The receiver stops: the next start need not wait until the lease runs out. */
async function giveBack({ database, jobs }: Receiver, job: ClaimedJob): Promise<void> {
  await database.write((transaction) =>
    jobs.postpone(transaction, job, { error: "The receiver was stopped.", delayMs: 0 }),
  );
}
