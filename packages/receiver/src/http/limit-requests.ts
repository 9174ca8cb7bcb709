import type { FastifyInstance } from "fastify";
import type { LimitsConfig } from "../config/config.ts";
import type { Clock } from "../store/clock.ts";
import { problem } from "./problem.ts";

const MINUTE_MS = 60_000;
/** Callers that are remembered; beyond that those who have asked least are forgotten first. */
const REMEMBERED = 10_000;

interface Bucket {
  left: number;
  filledMs: number;
}

/**
 * Holds each caller to a rate of requests, and those without a token together by their address: a bucket that fills evenly.
 * The bytes of uploads are not counted, but each of their requests is. Comes after the caller is known.
 */
export function limitRequests(
  app: FastifyInstance,
  { limits, clock }: { readonly limits: Pick<LimitsConfig, "requestsPerMinute">; readonly clock: Clock },
): void {
  const most = limits.requestsPerMinute;
  const buckets = new Map<string, Bucket>();
  app.addHook("onRequest", async (request) => {
    const who = request.caller?.id ?? request.socket.remoteAddress ?? "";
    const nowMs = clock.steadyMs();
    const bucket = buckets.get(who) ?? { left: most, filledMs: nowMs };
    bucket.left = Math.min(most, bucket.left + ((nowMs - bucket.filledMs) / MINUTE_MS) * most);
    bucket.filledMs = nowMs;
    // Put last again: the first of the map is then whoever has been quiet for longest.
    buckets.delete(who);
    buckets.set(who, bucket);
    const oldest = buckets.keys().next().value;
    if (buckets.size > REMEMBERED && oldest !== undefined) buckets.delete(oldest);
    if (bucket.left < 1) {
      throw problem("too-many-requests", { retryAfter: Math.ceil(((1 - bucket.left) / most) * (MINUTE_MS / 1000)) });
    }
    bucket.left -= 1;
  });
}
