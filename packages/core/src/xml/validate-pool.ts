import { Worker } from "node:worker_threads";
import type { SchemaSet, ValidateJob, ValidateReply, ValidateSetup, XsdFault } from "./validate-job.ts";

/** What a thread said of a document or a part of one, or why it could say nothing. */
export type Judgement =
  | { readonly kind: "judged"; readonly faults: readonly XsdFault[]; readonly faultCount: number }
  | {
      readonly kind: "failed";
      readonly because: "schema-unusable" | "time-out" | "out-of-memory";
      readonly detail: string;
    };

export interface ValidatePool extends AsyncDisposable {
  /** Never rejects. */
  judge(bytes: Uint8Array, options: { readonly withPaths: boolean }): Promise<Judgement>;
  /** Waits until a thread can take one more. */
  whenRoom(): Promise<void>;
  /** A thread has failed: what is left of the pool is of no use. */
  readonly isBroken: boolean;
}

interface Thread {
  readonly worker: Worker;
  readonly ready: Promise<Judgement | "ready">;
  readonly waiting: Map<number, (judgement: Judgement) => void>;
}

/** Jobs that a thread holds: one at work, one that waits. */
const JOBS_EACH = 2;
const WORKER = new URL(
  import.meta.url.endsWith(".ts") ? "./validate-worker.ts" : "./validate-worker.js",
  import.meta.url,
);

export function createValidatePool(
  schemas: SchemaSet,
  options: { readonly workers: number; readonly maxFaults: number; readonly timeoutMs: number },
): ValidatePool {
  const threads: Thread[] = [];
  const roomWaiters: (() => void)[] = [];
  let nextId = 1;
  let isBroken = false;

  function start(): Thread {
    const setup: ValidateSetup = { schemas, maxFaults: options.maxFaults };
    const worker = new Worker(WORKER, { workerData: setup, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const waiting = new Map<number, (judgement: Judgement) => void>();
    const { promise: ready, resolve } = Promise.withResolvers<Judgement | "ready">();

    function fail(judgement: Judgement): void {
      isBroken = true;
      resolve(judgement);
      for (const settle of waiting.values()) settle(judgement);
      waiting.clear();
      freeRoom();
    }

    worker.on("message", (reply: ValidateReply) => {
      switch (reply.kind) {
        case "ready":
          resolve("ready");
          break;
        case "schema-unusable":
          fail({ kind: "failed", because: "schema-unusable", detail: reply.detail });
          break;
        case "done":
          waiting.get(reply.id)?.({ kind: "judged", faults: reply.faults, faultCount: reply.faultCount });
          waiting.delete(reply.id);
          freeRoom();
          break;
      }
    });
    worker.on("error", (error) => fail({ kind: "failed", because: "out-of-memory", detail: String(error) }));
    worker.on("exit", () => fail({ kind: "failed", because: "out-of-memory", detail: "the validator's thread ended" }));
    // A pool that is forgotten does not keep the program alive.
    worker.unref();
    return { worker, ready, waiting };
  }

  function freeRoom(): void {
    for (const wake of roomWaiters.splice(0)) wake();
  }

  function freest(): Thread {
    const idle = threads.find(({ waiting }) => waiting.size === 0);
    if (idle !== undefined) return idle;
    if (threads.length < options.workers) {
      const thread = start();
      threads.push(thread);
      return thread;
    }
    return threads.reduce((best, next) => (next.waiting.size < best.waiting.size ? next : best));
  }

  return {
    get isBroken() {
      return isBroken;
    },
    async judge(bytes, { withPaths }) {
      const thread = freest();
      const { promise, resolve } = Promise.withResolvers<Judgement>();
      const id = nextId;
      nextId += 1;
      thread.waiting.set(id, resolve);
      thread.worker.ref();
      const started = await thread.ready;
      if (started !== "ready") return started;
      const job: ValidateJob = { id, bytes, withPaths };
      // Handed over rather than copied, where nothing else lies in the same memory.
      const { buffer } = bytes;
      const isAlone = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
      thread.worker.postMessage(job, isAlone ? [buffer] : []);
      const timer = setTimeout(() => {
        isBroken = true;
        const seconds = Math.round(options.timeoutMs / 1000);
        resolve({ kind: "failed", because: "time-out", detail: `not done after ${seconds} seconds` });
        void thread.worker.terminate();
      }, options.timeoutMs);
      const judgement = await promise;
      clearTimeout(timer);
      if (thread.waiting.size === 0) thread.worker.unref();
      return judgement;
    },
    async whenRoom() {
      while (
        !isBroken &&
        threads.length >= options.workers &&
        threads.every(({ waiting }) => waiting.size >= JOBS_EACH)
      ) {
        const { promise, resolve } = Promise.withResolvers<void>();
        roomWaiters.push(resolve);
        await promise;
      }
    },
    async [Symbol.asyncDispose]() {
      isBroken = true;
      for (const { worker } of threads.splice(0)) await worker.terminate();
    },
  };
}
