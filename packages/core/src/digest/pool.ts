import type { DigestPool } from "../model/digest-work.ts";
import { type BatchRunner, createBatchRunner } from "./batch-runner.ts";
import { runWork } from "./run-work.ts";
import { createTeam } from "./team.ts";

/**
 * Worker threads that read, digest and copy entries. They start when work comes that is worth it, and are shared by
 * all runs; dispose of the pool to end them. `workers` is the number of cores to use (`os.availableParallelism()`).
 *
 * A run throws `aborted`, `insufficient-space` and `write-failed`, and leaves no worker busy; what is wrong with one
 * entry is its outcome.
 */
export function createDigestPool({ workers = 2 }: { readonly workers?: number } = {}): DigestPool {
  const team = createTeam(Math.max(1, Math.floor(workers)));
  let here: BatchRunner | undefined;
  const runnerHere = (): BatchRunner => {
    here ??= createBatchRunner();
    return here;
  };
  return {
    run: (work, options) => runWork(work, options, { team, runnerHere }),
    [Symbol.asyncDispose]: () => team[Symbol.asyncDispose](),
  };
}
