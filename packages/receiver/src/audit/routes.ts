import { openMerkleLog, signCheckpoint } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { problem } from "../http/problem.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { readOnlyHashStore } from "./kysely-hash-store.ts";

const AUDITS = { roles: ["auditor", "administrator"] } as const;
const NUMBER = { type: "string", pattern: "^(0|[1-9][0-9]{0,14})$" } as const;

/** The log: its head and proofs for everybody, its entries for auditors. */
export function auditRoutes(app: FastifyInstance, { database, config, keys }: Receiver): void {
  const log = openMerkleLog(readOnlyHashStore(database.read));

  app.get(
    "/v1/audit/checkpoint",
    {
      schema: routeSchema("The log's head, signed (C2SP tlog-checkpoint).", {
        answers: answers({ 200: ["A signed note.", { type: "string" }] }),
      }),
      config: { isPublic: true },
    },
    async (_request, reply) => {
      const head = await log.head();
      return reply
        .type("text/plain; charset=utf-8")
        .send(await signCheckpoint({ origin: config.log.origin, ...head }, keys.log));
    },
  );

  app.get<{ Querystring: { from: string; to: string } }>(
    "/v1/audit/consistency",
    {
      schema: routeSchema("Proof that the log of one size is the beginning of the log of another (RFC 9162, 2.1.4).", {
        query: {
          from: { ...NUMBER, description: "The smaller size." },
          to: { ...NUMBER, description: "The larger size." },
        },
        answers: answers({
          200: [
            "Hashes in base64.",
            { type: "object", properties: { proof: { type: "array", items: { type: "string" } } } },
          ],
        }),
      }),
      config: { isPublic: true },
    },
    async (request) => {
      const [from, to] = [Number(request.query.from), Number(request.query.to)];
      if (!(from <= to && to <= (await log.size())))
        throw problem("malformed-request", { detail: "detail/no-such-size" });
      const proof = await log.proveConsistency(from, to);
      return { proof: proof.map((bytes) => Buffer.from(bytes).toString("base64")) };
    },
  );

  app.get<{ Querystring: { from?: string; limit?: string } }>(
    "/v1/audit/entries",
    {
      schema: routeSchema("The log's entries, byte for byte as they were hashed.", {
        query: {
          from: { ...NUMBER, description: "The first index." },
          limit: { ...NUMBER, description: "At most 1000." },
        },
        answers: answers({
          200: [
            "A page.",
            {
              type: "object",
              properties: { items: { type: "array", items: { type: "object" } }, next: { type: "integer" } },
            },
          ],
        }),
      }),
      config: AUDITS,
    },
    async (request) => {
      const from = Number(request.query.from ?? "0");
      const limit = Math.min(1000, Math.max(1, Number(request.query.limit ?? "100")));
      const rows = await database.read
        .selectFrom("log_entry")
        .select(["log_index", "kind", "at", "entry"])
        .where("log_index", ">=", from)
        .orderBy("log_index")
        .limit(limit)
        .execute();
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(({ log_index, kind, at, entry }) => ({ index: log_index, kind, at, entry })),
        ...(last === undefined ? {} : { next: last.log_index + 1 }),
      };
    },
  );
}
