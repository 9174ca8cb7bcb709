import { availableParallelism } from "node:os";
import type { Language, OnProgress, Tool, Workplace } from "@rafskil/core";
import type { Session } from "./session.ts";
import { spoolDirectory } from "./spool-directory.ts";

/** What every long piece of work gets from this machine and this run. */
export interface RunPlace extends Workplace {
  readonly signal: AbortSignal;
  readonly onProgress?: OnProgress;
  readonly language: Language;
  readonly tool: Tool;
}

export function workplaceOf({ signal, onProgress, language, tool }: Session): RunPlace {
  return {
    spoolDirectory: spoolDirectory(),
    workers: availableParallelism(),
    signal,
    ...(onProgress === undefined ? {} : { onProgress }),
    language,
    tool,
  };
}

/** Letters and digits that no other run has: a part of temporary names. */
export function runId(): string {
  // The global: to load node:crypto would cost the help 7 ms.
  return crypto.randomUUID().replaceAll("-", "");
}

/** Octets that nobody can guess. The global, for the same reason. */
export function randomOctets(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
