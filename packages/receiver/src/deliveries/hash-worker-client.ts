import { Worker } from "node:worker_threads";
import type { FileDigests, HashRequest } from "./hash-worker.ts";

/** A thread that digests files, so that the process goes on answering. One file at a time. */
export interface HashWorker extends AsyncDisposable {
  digest(path: string, options: { readonly signal: AbortSignal }): Promise<FileDigests>;
  /** With the digest of each leaf. */
  digestLeaves(path: string, options: { readonly signal: AbortSignal }): Promise<FileDigests>;
}

export function createHashWorker(): HashWorker {
  const isTypeScript = import.meta.url.endsWith(".ts");
  const worker = new Worker(new URL(isTypeScript ? "./hash-worker.ts" : "./hash-worker.js", import.meta.url));
  worker.unref();
  let turn: Promise<unknown> = Promise.resolve();

  async function ask(request: HashRequest, signal: AbortSignal): Promise<FileDigests> {
    signal.throwIfAborted();
    return await new Promise<FileDigests>((resolve, reject) => {
      const end = (): void => {
        worker.off("message", onMessage).off("error", onError);
        signal.removeEventListener("abort", onAbort);
      };
      const onMessage = (answer: FileDigests | { readonly error: string }): void => {
        end();
        if ("error" in answer) reject(new Error(answer.error));
        else resolve(answer);
      };
      const onError = (error: Error): void => {
        end();
        reject(error);
      };
      const onAbort = (): void => {
        end();
        // It may be in the middle of a terabyte.
        worker.terminate().catch(() => undefined);
        reject(signal.reason);
      };
      worker.on("message", onMessage).on("error", onError);
      signal.addEventListener("abort", onAbort);
      worker.postMessage(request);
    });
  }

  function inTurn(request: HashRequest, signal: AbortSignal): Promise<FileDigests> {
    const own = turn.then(() => ask(request, signal));
    turn = own.catch(() => undefined);
    return own;
  }

  return {
    digest: (path, { signal }) => inTurn({ path, hasLeaves: false }, signal),
    digestLeaves: (path, { signal }) => inTurn({ path, hasLeaves: true }, signal),
    async [Symbol.asyncDispose]() {
      await worker.terminate();
    },
  };
}
