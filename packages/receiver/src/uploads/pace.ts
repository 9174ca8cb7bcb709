import type { Readable } from "node:stream";
import { problem } from "../http/problem.ts";

const TICK_MS = 1000;
/** Over so many ticks a request must bring the least rate. */
const WINDOW = 30;
/** Bytes that are gathered while those before them are written. A body that brings more is made to wait. */
const GATHERED_BYTES = 2 ** 20;

export interface Pace extends Disposable {
  /**
   * The bytes as they come, those together that came meanwhile; and `quiet` where none have come for a moment: then what
   * arrived can be made durable.
   */
  readonly events: AsyncIterable<readonly Uint8Array[] | "quiet">;
}

/**
 * Watches how a body comes in. It ends with the body; it throws what the signal was fired with, what the line throws once
 * all that came is given, and the problem `unavailable` for a body that drips more slowly than it may. What is left of the
 * body when it is disposed of is read and thrown away.
 */
export function createPace(
  body: Readable,
  { signal, minimumBytesPerSecond }: { readonly signal: AbortSignal; readonly minimumBytesPerSecond: number },
): Pace {
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let bytes = 0;
  let isQuiet = false;
  let hasEnded = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;
  const fail = (error: unknown): void => {
    failure ??= { error };
    body.off("data", onData);
    wake();
  };

  const onData = (part: Uint8Array): void => {
    gathered.push(part);
    gatheredBytes += part.length;
    bytes += part.length;
    if (gatheredBytes >= GATHERED_BYTES) body.pause();
    wake();
  };
  const onEnd = (): void => {
    hasEnded = true;
    wake();
  };
  const onClose = (): void => {
    if (!hasEnded) fail(body.errored ?? new Error("The line was cut."));
  };
  const onAbort = (): void => fail(signal.reason);
  body.on("data", onData).once("end", onEnd).once("error", fail).once("close", onClose);
  signal.addEventListener("abort", onAbort);
  if (signal.aborted) onAbort();
  if (body.destroyed && !body.readableEnded) onClose();

  const window: number[] = [];
  let before = 0;
  const timer = setInterval(() => {
    window.push(bytes);
    if (window.length > WINDOW && bytes - (window.shift() ?? 0) < minimumBytesPerSecond * WINDOW) {
      fail(problem("unavailable", { detail: "detail/too-slow", retryAfter: 1 }));
    }
    isQuiet = bytes === before;
    before = bytes;
    if (isQuiet) wake();
  }, TICK_MS);

  function take(): readonly Uint8Array[] {
    const taken = gathered;
    gathered = [];
    gatheredBytes = 0;
    body.resume();
    return taken;
  }

  async function* events(): AsyncGenerator<readonly Uint8Array[] | "quiet"> {
    for (;;) {
      if (gathered.length > 0) yield take();
      else if (failure !== undefined) throw failure.error;
      else if (hasEnded) return;
      else if (isQuiet) {
        isQuiet = false;
        yield "quiet";
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }

  return {
    events: events(),
    [Symbol.dispose]() {
      clearInterval(timer);
      signal.removeEventListener("abort", onAbort);
      // Its errors go on to be heard, by this and by nobody.
      body
        .off("data", onData)
        .off("end", onEnd)
        .off("close", onClose)
        .on("error", () => undefined);
      if (!hasEnded) body.resume();
    },
  };
}
