import type { FastifyInstance, FastifyRequest } from "fastify";
import type { LimitsConfig } from "../config/config.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The route watches the pace of its body itself, while it takes it. */
    isPaced?: boolean;
  }
}

/** How long a request may take beside what its bytes need. */
const GRACE_MS = 30_000;

/**
 * Cuts off whoever holds a line open with a body that does not come: one that is slower than an upload may be
 * (`minimumBytesPerSecond`), and what is left of one that was answered already. Node's own time-out would end uploads too.
 */
export function limitTime(
  app: FastifyInstance,
  { minimumBytesPerSecond }: Pick<LimitsConfig, "minimumBytesPerSecond">,
  graceMs: number = GRACE_MS,
): void {
  app.addHook("onRequest", async (request) => {
    const { config, bodyLimit } = request.routeOptions;
    if (config.isPaced === true) return;
    const length = Math.min(Number(request.headers["content-length"] ?? bodyLimit), bodyLimit) || 0;
    // Beyond this a timer cannot count: 24 days.
    cutAfter(request, Math.min(2 ** 31 - 1, graceMs + (1000 * length) / Math.max(1, minimumBytesPerSecond)));
  });
  app.addHook("onResponse", async (request) => cutAfter(request, graceMs));
}

function cutAfter({ raw }: FastifyRequest, ms: number): void {
  if (raw.complete) return;
  // An answer may take as long as it likes: only what has not come is waited for no longer.
  const timer = setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, ms);
  timer.unref();
  raw.once("end", () => clearTimeout(timer)).once("close", () => clearTimeout(timer));
}
