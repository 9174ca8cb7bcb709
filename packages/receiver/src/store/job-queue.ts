import type { DatabaseTransaction } from "./database.ts";

/**
 * Work that outlives the process. A job is claimed under a lease; whoever does not renew it in time has lost it.
 *
 * Promises, to which `job-queue.suite.ts` holds every adapter:
 * - A job that was enqueued in a transaction that committed is claimed at least once; one of a transaction that did not
 *   is not there.
 * - Of jobs with one key that nobody has finished there is one.
 * - Each claim has a larger fencing token than all before it of the same job. `finish`, `postpone` and `bury` of an earlier
 *   one throw `StaleLeaseError`: call them in the transaction that writes the job's effect, and the effect is there once.
 * - A job of the lane `small` never waits for one of the lane `large`, as long as somebody claims that lane alone.
 * - Within a lane the one that was due first comes first, and no sender's thousand jobs stand before another's one.
 */
export interface JobQueue {
  enqueue(transaction: DatabaseTransaction, job: NewJob): Promise<void>;
  /** The next job that is due in one of these lanes, or `undefined`. */
  claim(options: { readonly lanes: readonly JobLane[]; readonly leaseMs: number }): Promise<ClaimedJob | undefined>;
  /** Renews the lease. `false`: it was lost, and the work must stop. */
  heartbeat(job: ClaimedJob, leaseMs: number): Promise<boolean>;
  finish(transaction: DatabaseTransaction, job: ClaimedJob): Promise<void>;
  /** Tries it again later: an infrastructure fault, never the sender's. */
  postpone(transaction: DatabaseTransaction, job: ClaimedJob, options: PostponeOptions): Promise<void>;
  /** Gives up: it stays, with its last error, until a person sends it again. */
  bury(transaction: DatabaseTransaction, job: ClaimedJob, error: string): Promise<void>;
  /** Resolves when a job may be due: somebody enqueued one, or the time came. Never later than `timeoutMs`. */
  wait(options: { readonly timeoutMs: number; readonly signal: AbortSignal }): Promise<void>;
}

export const JOB_LANES = ["small", "large"] as const;
export type JobLane = (typeof JOB_LANES)[number];

/** What jobs there are. `subject` is the id of what they are about: a delivery, or nothing. */
export const JOB_KINDS = ["assemble", "check", "preserve", "keep-receipt", "secure", "sweep", "rehash"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export interface NewJob {
  readonly kind: JobKind;
  readonly subject: string;
  readonly lane: JobLane;
  /** Whose job it is, for fairness: an organisation's id. */
  readonly owner: string;
  /** Not before this; at once by default. */
  readonly dueAt?: Date;
}

export interface ClaimedJob extends NewJob {
  readonly id: number;
  readonly token: number;
  /** How many times it was claimed, this time included. */
  readonly attempt: number;
}

export interface PostponeOptions {
  readonly error: string;
  readonly delayMs: number;
}

/** The lease was lost to somebody else: nothing of this claim may be written. */
export class StaleLeaseError extends Error {
  constructor(what: string) {
    super(`The lease of ${what} was lost to somebody else.`);
    this.name = "StaleLeaseError";
  }
}
