import { stopIfAborted, TransferError } from "../model/error.ts";
import { isPassing, type Refusal, readRefusal, refusalError } from "./problem-error.ts";
import type { HttpAnswer, HttpRequest, HttpTransport } from "./transport.ts";
import type { Wait } from "./wait.ts";

export interface AskOptions {
  readonly transport: HttpTransport;
  readonly wait: Wait;
  /** How often a request is made that fails in passing. 12 tries are an hour and a quarter. */
  readonly tries: number;
  readonly signal?: AbortSignal;
  /** Told before each pause: why, and how long it is. */
  readonly onRetry?: (retry: Retry) => void;
}

export interface Retry {
  readonly reason: string;
  readonly waitMs: number;
  readonly tryNumber: number;
}

/** What an answer may be beside a success: refusals that the caller knows what to do with. */
export type Answer =
  | { readonly ok: true; readonly answer: HttpAnswer }
  | { readonly ok: false; readonly refusal: Refusal };

const LONGEST_PAUSE_MS = 10 * 60_000;

/**
 * Makes a request until it is answered: again after a cut line, a busy or restarting server, with pauses that double from
 * one second to ten minutes, or as long as `Retry-After` says. `request` is called anew for each try.
 *
 * Throws `delivery-unreachable` when the tries are used up, and `aborted`.
 */
export async function ask(request: () => HttpRequest, options: AskOptions): Promise<Answer> {
  const { transport, wait, tries, signal, onRetry } = options;
  let reason = "";
  let cause: unknown;
  for (let tryNumber = 1; tryNumber <= tries; tryNumber += 1) {
    stopIfAborted(signal);
    let pauseMs = Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** (tryNumber - 1));
    try {
      const answer = await transport.send(request());
      if (answer.status >= 200 && answer.status < 300) return { ok: true, answer };
      const refusal = readRefusal(answer);
      if (!isPassing(refusal)) return { ok: false, refusal };
      reason = refusal.problem?.title ?? String(answer.status);
      pauseMs = retryAfterMs(answer) ?? pauseMs;
    } catch (error) {
      stopIfAborted(signal);
      cause = error;
      reason = error instanceof Error ? error.message : String(error);
    }
    if (tryNumber === tries) break;
    onRetry?.({ reason, waitMs: pauseMs, tryNumber });
    await wait(pauseMs, signal);
  }
  const { host } = request().url;
  const text = `${host} did not take the request after ${tries} tries: ${reason}. Nothing is lost: run the same command again, and it goes on.`;
  throw new TransferError("delivery-unreachable", text, { cause, facts: { host, tries } });
}

/** As `ask`, where every refusal is the end. Throws `delivery-refused` and `delivery-not-allowed` too. */
export async function askFor(request: () => HttpRequest, what: string, options: AskOptions): Promise<HttpAnswer> {
  const asked = await ask(request, options);
  if (asked.ok) return asked.answer;
  throw refusalError(asked.refusal, what);
}

/** Seconds; a date would need a clock that both ends agree on. */
function retryAfterMs({ headers }: HttpAnswer): number | undefined {
  const seconds = /^\d{1,6}$/.exec(headers["retry-after"] ?? "")?.[0];
  return seconds === undefined ? undefined : Math.min(LONGEST_PAUSE_MS, Number(seconds) * 1000);
}
