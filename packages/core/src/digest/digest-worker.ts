import { parentPort } from "node:worker_threads";
import type { DigestAlgorithm } from "../model/digest.ts";
import { createBatchRunner } from "./batch-runner.ts";
import { Stopped, WriteFault } from "./fault.ts";
import { buffersOf, type OutcomeTable } from "./outcome-table.ts";
import { decodeWork, type EncodedWork } from "./work-codec.ts";

/** What a worker is asked. Each question has one answer, in the order of the questions. */
export interface WorkerQuestion {
  readonly work: EncodedWork;
  readonly algorithms: readonly DigestAlgorithm[];
  readonly withCrc32: boolean;
  readonly stop: Int32Array;
}

export type WorkerAnswer =
  | { readonly kind: "done"; readonly table: OutcomeTable }
  | { readonly kind: "stopped" }
  | { readonly kind: "write-failed"; readonly file: string; readonly code: string; readonly message: string }
  | { readonly kind: "crashed"; readonly message: string };

/** Bytes of a large entry that have been read since the last such message. */
export interface WorkerProgress {
  readonly kind: "progress";
  readonly bytes: number;
}

const PROGRESS_BYTES = 1 << 26;

const port = parentPort;
if (port !== null) {
  const runner = createBatchRunner();
  let last: Promise<void> = Promise.resolve();
  port.on("message", (question: WorkerQuestion) => {
    last = last.then(async () => {
      const answer = await answerTo(question);
      port.postMessage(answer, answer.kind === "done" ? buffersOf(answer.table) : []);
    });
  });

  const answerTo = async ({ work, ...options }: WorkerQuestion): Promise<WorkerAnswer> => {
    let unsaid = 0;
    const onBytes = (bytes: number): void => {
      unsaid += bytes;
      if (unsaid < PROGRESS_BYTES) return;
      port.postMessage({ kind: "progress", bytes: unsaid } satisfies WorkerProgress);
      unsaid = 0;
    };
    try {
      return { kind: "done", table: await runner.run(decodeWork(work), { ...options, onBytes }) };
    } catch (error) {
      if (error instanceof Stopped) return { kind: "stopped" };
      if (error instanceof WriteFault) {
        return { kind: "write-failed", file: error.file, code: error.code, message: error.message };
      }
      return { kind: "crashed", message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  };
}
