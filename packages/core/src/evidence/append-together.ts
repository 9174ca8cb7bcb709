import type { MerkleLog } from "./merkle-log.ts";

/** One appender at a time for many callers, who need not know of each other. */
export interface LogAppender {
  /** Appends one entry and gives its index, once it is as durable as the log's store makes it. */
  append(entry: Uint8Array): Promise<number>;
}

/** Entries of one transaction: a caller waits for no more than these. */
const MAX_TOGETHER = 1000;

interface Waiting {
  readonly entry: Uint8Array;
  resolve(index: number): void;
  reject(error: unknown): void;
}

/**
 * Appends for many callers at once: those who come while one append is on its way to the disk go together in the next,
 * so that the disk is waited for once for all of them. Where an append fails, all who were in it are told. Nobody else
 * may append to the log meanwhile.
 */
export function appendTogether(log: Pick<MerkleLog, "append">): LogAppender {
  let waiting: Waiting[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      // Whoever calls in this same turn belongs to it as well.
      await Promise.resolve();
      const together = waiting.slice(0, MAX_TOGETHER);
      waiting = waiting.slice(MAX_TOGETHER);
      try {
        const first = await log.append(together.map(({ entry }) => entry));
        for (const [order, { resolve }] of together.entries()) resolve(first + order);
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    isRunning = false;
  }

  return {
    append: (entry) =>
      new Promise((resolve, reject) => {
        waiting.push({ entry, resolve, reject });
        if (!isRunning) void run();
      }),
  };
}
