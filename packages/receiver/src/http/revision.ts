import type { FastifyRequest } from "fastify";
import { problem } from "./problem.ts";

/** The revision of `If-Match`. Throws the problems `revision-required` and `malformed-request`. */
export function revisionOf(request: FastifyRequest): number {
  const said = request.headers["if-match"];
  if (said === undefined) throw problem("revision-required");
  const [, digits] = /^"?([0-9]{1,15})"?$/.exec(said) ?? [];
  if (digits === undefined) throw problem("malformed-request", { detail: "detail/not-an-etag" });
  return Number(digits);
}
