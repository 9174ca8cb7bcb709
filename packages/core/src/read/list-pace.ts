import { setImmediate as nextTurn } from "node:timers/promises";
import { stopIfAborted, TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { ReadLimits } from "./limits.ts";

export interface ListOptions extends WorkOptions {
  readonly limits: ReadLimits;
  /** A clock in milliseconds, such as `performance.now`: without it `maxListMs` is not kept. */
  readonly now?: () => number;
}

/** Counts what is listed, holds it against the limits, and lets others have their turn now and then. */
export interface ListPace {
  readonly files: number;
  readonly bytes: number;
  /**
   * Counts an entry. Where it gives a promise, the caller waits for it.
   * @throws TransferError `limit-exceeded`, `aborted`
   */
  count(sizeBytes: number): Promise<void> | undefined;
  /** As `count`, for work that gave no entry. */
  breathe(): Promise<void> | undefined;
  /** Reports the last progress. */
  end(): void;
}

const BREATHE_EVERY = 512;

export function limitExceeded(limits: ReadLimits, limit: keyof ReadLimits, what: string): TransferError {
  const value = limits[limit];
  return new TransferError(
    "limit-exceeded",
    `${what}: the limit is ${value}. Raise ${limit} if you trust the sender.`,
    {
      facts: { limit, value },
    },
  );
}

export function createListPace(options: ListOptions): ListPace {
  const { limits, signal, onProgress, now } = options;
  const startedAt = now?.() ?? 0;
  let files = 0;
  let bytes = 0;
  let steps = 0;

  function step(): Promise<void> | undefined {
    steps += 1;
    if (steps % BREATHE_EVERY !== 0) return undefined;
    stopIfAborted(signal);
    onProgress?.({ phase: "list", files, bytes });
    if (now !== undefined && now() - startedAt > limits.maxListMs) refuse("maxListMs", "It takes too long to list");
    return nextTurn();
  }

  function refuse(limit: keyof ReadLimits, what: string): never {
    throw limitExceeded(limits, limit, what);
  }

  stopIfAborted(signal);
  return {
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
    count(sizeBytes) {
      files += 1;
      bytes += sizeBytes;
      if (files > limits.maxEntries) refuse("maxEntries", "There are too many entries");
      if (bytes > limits.maxTotalBytes) refuse("maxTotalBytes", "The entries are too large together");
      return step();
    },
    breathe: step,
    end: () => onProgress?.({ phase: "list", files, bytes }),
  };
}
