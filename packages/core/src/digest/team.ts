import { Worker } from "node:worker_threads";
import type { BatchOptions } from "./batch-runner.ts";
import type { WorkerAnswer, WorkerProgress, WorkerQuestion } from "./digest-worker.ts";
import type { EncodedWork } from "./work-codec.ts";

/** A batch for a worker. `sizeBytes` says whether it is large: a large one runs alone, and the largest first. */
export interface TeamJob {
  readonly work: EncodedWork;
  readonly sizeBytes: number;
  readonly options: BatchOptions;
}

/** Worker threads that start when the first batch comes. */
export interface Team extends AsyncDisposable {
  readonly isStarted: boolean;
  /** Gives the answer to a batch. A worker that dies rejects what it had in hand with a plain `Error`. */
  submit(job: TeamJob): Promise<WorkerAnswer>;
  /**
   * A small batch that waits for a worker, for the thread that gives them out to do itself: a team of two or more is one
   * worker short for small ones, since that thread would else have little to do. `undefined` where none waits.
   */
  takeWaiting(): Waiting | undefined;
}

/** A batch, and who waits for its answer. */
export interface Waiting extends TeamJob {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  /** What it has in hand, the oldest first. */
  readonly jobs: Waiting[];
}

/** A batch at least this large counts as large. */
const LARGE_BYTES = 1 << 22;
/** A worker has its next small batch in hand when it ends the one before, so that it need not wait for this thread. */
const IN_HAND = 2;

export function createTeam(size: number): Team {
  const members: Member[] = [];
  const queue: Waiting[] = [];
  let isClosed = false;

  function start(): Member {
    const isSource = import.meta.url.endsWith(".ts");
    const worker = new Worker(new URL(isSource ? "./digest-worker.ts" : "./digest-worker.js", import.meta.url));
    const member: Member = { worker, jobs: [] };
    worker.on("message", (message: WorkerAnswer | WorkerProgress) => {
      if (message.kind === "progress") return member.jobs[0]?.options.onBytes(message.bytes);
      const job = member.jobs.shift();
      if (member.jobs.length === 0) worker.unref();
      job?.resolve(message);
      deal();
    });
    worker.on("error", (error) => lose(member, error instanceof Error ? error : new Error(String(error))));
    worker.on("exit", (code) => lose(member, new Error(`A digest worker ended with code ${code}`)));
    worker.unref();
    return member;
  }

  function lose(member: Member, error: Error): void {
    const at = members.indexOf(member);
    if (at >= 0) members.splice(at, 1);
    for (const job of member.jobs.splice(0)) job.reject(error);
    if (!isClosed && queue.length > 0) deal();
  }

  function deal(): void {
    for (let job = queue[nextOf(queue)]; job !== undefined; job = queue[nextOf(queue)]) {
      const member = memberFor(job);
      if (member === undefined) return;
      queue.splice(queue.indexOf(job), 1);
      const { algorithms, withCrc32, stop } = job.options;
      const question: WorkerQuestion = { work: job.work, algorithms, withCrc32, stop };
      member.jobs.push(job);
      member.worker.ref();
      member.worker.postMessage(question, [job.work.numbers.buffer, job.work.blob.buffer]);
    }
  }

  function memberFor(job: TeamJob): Member | undefined {
    const idle = members.find((member) => member.jobs.length === 0);
    if (idle !== undefined) return idle;
    const isLarge = job.sizeBytes >= LARGE_BYTES;
    if (members.length < (isLarge ? size : Math.max(size - 1, 1))) {
      const member = start();
      members.push(member);
      return member;
    }
    if (isLarge) return undefined;
    return members.find(({ jobs }) => jobs.length < IN_HAND && jobs.every((held) => held.sizeBytes < LARGE_BYTES));
  }

  return {
    get isStarted() {
      return members.length > 0;
    },
    submit(job) {
      if (isClosed) return Promise.reject(new Error("The digest pool has been disposed"));
      return new Promise((resolve, reject) => {
        queue.push({ ...job, resolve, reject });
        deal();
      });
    },
    takeWaiting() {
      // The last: a worker comes to the first sooner.
      const at = size < 2 ? -1 : queue.findLastIndex(({ sizeBytes }) => sizeBytes < LARGE_BYTES);
      return at < 0 ? undefined : queue.splice(at, 1)[0];
    },
    async [Symbol.asyncDispose]() {
      isClosed = true;
      for (const job of queue.splice(0)) job.reject(new Error("The digest pool has been disposed"));
      await Promise.all(members.map((member) => member.worker.terminate()));
    },
  };
}

/** The largest of the large batches, since one that begins last is waited for by all; else the oldest. */
function nextOf(queue: readonly TeamJob[]): number {
  let next = 0;
  let largest = LARGE_BYTES - 1;
  for (const [index, job] of queue.entries()) {
    if (job.sizeBytes <= largest) continue;
    largest = job.sizeBytes;
    next = index;
  }
  return next;
}
