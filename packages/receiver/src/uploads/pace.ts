import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";

const TICK_MS = 1000;
/** Over so many ticks a request must bring the least rate. */
const WINDOW = 30;

export interface Pace extends Disposable {
  /** The bytes as they come, and `quiet` where none have come for a moment: then what arrived can be made durable. */
  readonly events: AsyncIterable<Uint8Array | "quiet">;
}

/**
 * Watches how a body comes in. It ends with the body; it throws what the signal was fired with, what the line throws, and
 * the problem `unavailable` for a body that drips more slowly than it may.
 */
export function createPace(
  body: Readable,
  { signal, minimumBytesPerSecond }: { readonly signal: AbortSignal; readonly minimumBytesPerSecond: number },
): Pace {
  let ticked = Promise.withResolvers<"quiet">();
  let bytes = 0;
  let isQuiet = true;
  const window: number[] = [];
  const { promise: stopped, reject: stop } = Promise.withResolvers<never>();
  stopped.catch(() => undefined);
  const onAbort = (): void => stop(signal.reason);
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  const timer = setInterval(() => {
    window.push(bytes);
    if (window.length > WINDOW && bytes - (window.shift() ?? 0) < minimumBytesPerSecond * WINDOW) {
      const detail = "The bytes came too slowly. What arrived is kept: go on from there.";
      stop(problem("unavailable", { detail, retryAfter: 1 }));
    }
    if (isQuiet) {
      ticked.resolve("quiet");
      ticked = Promise.withResolvers();
    }
    isQuiet = true;
  }, TICK_MS);

  async function* events(): AsyncGenerator<Uint8Array | "quiet"> {
    const iterator: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
    let next = iterator.next();
    next.catch(() => undefined);
    for (;;) {
      const event = await Promise.race([next, ticked.promise, stopped]);
      if (event === "quiet") {
        yield event;
        continue;
      }
      if (event.done) return;
      bytes += event.value.length;
      isQuiet = false;
      yield event.value;
      next = iterator.next();
      next.catch(() => undefined);
    }
  }

  return {
    events: events(),
    [Symbol.dispose]() {
      clearInterval(timer);
      signal.removeEventListener("abort", onAbort);
    },
  };
}
