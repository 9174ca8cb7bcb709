import type { Wait } from "./wait.ts";

/** Lets senders begin no more bytes than a line may carry, all of them together. */
export interface Pace {
  /** Resolves when so many bytes may begin. */
  take(bytes: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Each takes its turn, and the next one's comes when the bytes before it have had their time: what is sent is never more
 * than the limit, and may be less where the line itself is slow.
 */
export function createPace({ bytesPerSecond, wait }: { readonly bytesPerSecond?: number; readonly wait: Wait }): Pace {
  if (bytesPerSecond === undefined) return { take: () => Promise.resolve() };
  let turn = Promise.resolve();
  return {
    take(bytes, signal) {
      const own = turn;
      // Whoever is called off hands its turn on at once.
      turn = own.then(() => wait((bytes / bytesPerSecond) * 1000, signal)).catch(() => undefined);
      return own;
    },
  };
}
