import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "../access/caller.ts";
import type { Role } from "../access/roles.ts";
import { callerOf } from "../access/tokens.ts";
import type { Receiver } from "../receiver.ts";
import { problem } from "./problem.ts";

declare module "fastify" {
  interface FastifyRequest {
    caller: Caller | undefined;
  }
  interface FastifyContextConfig {
    /** Who may ask for this route. A route that names nobody, and is not public, is for nobody. */
    roles?: readonly Role[];
    isPublic?: boolean;
    /** For requests from this machine alone. */
    isLocal?: boolean;
  }
}

/** Words under which people put secrets in addresses, where logs and histories keep them. */
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const SECRETS = ["token", "access_token", "api_key", "apikey", "key", "authorization"];

/**
 * Finds out who asks, before anything else is looked at. A token comes in the header `Authorization` alone: one in an
 * address is refused, valid or not.
 */
export function authenticate(app: FastifyInstance, { database, clock }: Receiver): void {
  app.decorateRequest("caller", undefined);
  app.addHook("onRequest", async (request) => {
    const query = new URLSearchParams(request.url.split("?", 2)[1] ?? "");
    if ([...query.keys()].some((name) => SECRETS.includes(name.toLowerCase())) || request.url.includes("rafskil_")) {
      throw problem("malformed-request", { detail: "detail/token-in-address" });
    }
    const { isPublic, isLocal, roles = [] } = request.routeOptions.config;
    // Behind a proxy on this machine everybody seems to be local: what it passes on says so.
    const isPassedOn = request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
    if (isLocal === true && (isPassedOn || !LOOPBACK.test(request.socket.remoteAddress ?? "")))
      throw problem("not-found");
    if (isPublic === true || request.is404) return;
    const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.authorization ?? "") ?? [];
    const caller = token === undefined ? undefined : await callerOf(database.read, token, clock.now());
    if (caller === undefined) throw problem("no-credentials");
    if (!caller.roles.some((role) => roles.includes(role))) throw problem("not-allowed");
    request.caller = caller;
  });
}

/** Who asked. A route without a caller never gets here: a plain `Error` is a fault of the program. */
export function callerFrom(request: FastifyRequest): Caller {
  if (request.caller === undefined) throw new Error("A public route asked who its caller is.");
  return request.caller;
}
