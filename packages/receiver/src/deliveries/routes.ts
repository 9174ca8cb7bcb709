import {
  type Announcement,
  BLOB_STATES,
  type BlobResource,
  type BlobState,
  DELIVERY_STATES,
  type DeliveryResource,
  HEADERS,
  type Page,
  type Withdrawal,
} from "@rafskil/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { visibleDeliveries, visibleDelivery } from "../access/rows.ts";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { revisionOf } from "../http/revision.ts";
import { answers, MESSAGES, propertyOf, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { amend } from "./amend.ts";
import { announce } from "./announce.ts";
import { answerWithDelivery } from "./answer-with-delivery.ts";
import { changeState, type DeliveryRow } from "./change-state.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { listBlobs } from "./list-blobs.ts";
import { submit } from "./submit.ts";

const SENDS = { roles: ["sender", "records-manager"] } as const;
const SEES = { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] } as const;
const BY_ID = { id: "The delivery's id." } as const;
const DELIVERY = { 200: ["The delivery.", MESSAGES.delivery] } as const;
const PAGE_SIZE = { type: "string", pattern: "^[1-9][0-9]{0,3}$", description: "Items of a page: 100, at most 1000." };
const AFTER = { type: "string", maxLength: 500, description: "The next of the page before." };

const PACKAGES = propertyOf(MESSAGES.announcement, "packages");

type ById = { Params: { id: string } };

/** Deliveries: announced, looked at, amended, submitted, withdrawn, decided. */
export function deliveryRoutes(app: FastifyInstance, receiver: Receiver): void {
  const { config, database } = receiver;

  const answer = answerWithDelivery(receiver);
  const find = (request: FastifyRequest<ById>): Promise<DeliveryRow> =>
    visibleDelivery(database.read, callerFrom(request), request.params.id);

  app.post<{ Body: Announcement }>(
    "/v1/deliveries",
    {
      schema: routeSchema("Announce a delivery: refused or taken before a byte is sent.", {
        headers: { [HEADERS.idempotencyKey]: "Yours: the same request under the same key gives the same delivery." },
        body: MESSAGES.announcement,
        answers: answers({
          200: ["It was announced before.", MESSAGES.delivery],
          201: ["Announced.", MESSAGES.delivery],
        }),
      }),
      config: SENDS,
      bodyLimit: config.limits.announcementBytes,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      if (caller.organisation === undefined) throw problem("not-allowed");
      const key = String(request.headers[HEADERS.idempotencyKey]);
      const who = { ...caller, organisation: caller.organisation };
      const { delivery, isNew } = await announce(receiver, request.body, { caller: who, key });
      reply.code(isNew ? 201 : 200).header("location", `${config.address}/v1/deliveries/${delivery}`);
      return await answer(reply, await visibleDelivery(database.read, caller, delivery), caller);
    },
  );

  app.get<{ Querystring: { limit?: string; after?: string; state?: DeliveryRow["state"]; organisation?: string } }>(
    "/v1/deliveries",
    {
      schema: routeSchema("Deliveries, the newest first.", {
        query: {
          limit: PAGE_SIZE,
          after: AFTER,
          state: { enum: [...DELIVERY_STATES], description: "Those in this state." },
          organisation: { type: "string", maxLength: 100, description: "Those of this organisation." },
        },
        answers: answers({
          200: [
            "A page.",
            {
              type: "object",
              properties: { items: { type: "array", items: MESSAGES.delivery }, next: { type: "string" } },
            },
          ],
        }),
      }),
      config: SEES,
    },
    async (request): Promise<Page<DeliveryResource>> => {
      const caller = callerFrom(request);
      const { state, organisation, after } = request.query;
      const limit = limitOf(request.query.limit);
      let query = visibleDeliveries(database.read, caller).selectAll("delivery");
      if (state !== undefined) query = query.where("delivery.state", "=", state);
      if (organisation !== undefined) query = query.where("delivery.organisation", "=", organisation);
      if (after !== undefined) {
        const [at = "", id = ""] = after.split(" ");
        query = query.where((is) =>
          is.or([is("announced_at", "<", at), is.and([is("announced_at", "=", at), is("id", "<", id)])]),
        );
      }
      const rows = await query
        .orderBy("announced_at", "desc")
        .orderBy("id", "desc")
        .limit(limit + 1)
        .execute();
      const items = await Promise.all(
        rows.slice(0, limit).map((row) => describeDelivery(database.read, row, { caller, config })),
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items, ...(last === undefined ? {} : { next: `${last.announced_at} ${last.id}` }) };
    },
  );

  app.get<ById>(
    "/v1/deliveries/:id",
    { schema: routeSchema("Where a delivery stands.", { params: BY_ID, answers: answers(DELIVERY) }), config: SEES },
    async (request, reply) => answer(reply, await find(request), callerFrom(request)),
  );

  app.get<ById & { Querystring: { limit?: string; after?: string; state?: BlobState } }>(
    "/v1/deliveries/:id/blobs",
    {
      schema: routeSchema("Its files, and where to send those that are awaited.", {
        params: BY_ID,
        query: {
          limit: PAGE_SIZE,
          after: AFTER,
          state: { enum: [...BLOB_STATES], description: "Those in this state." },
        },
        answers: answers({ 200: ["A page.", MESSAGES.blobPage] }),
      }),
      config: SEES,
    },
    async (request): Promise<Page<BlobResource>> => {
      const { after, state } = request.query;
      return await listBlobs(database.read, await find(request), {
        address: config.address,
        limit: limitOf(request.query.limit),
        ...(after === undefined ? {} : { after }),
        ...(state === undefined ? {} : { state }),
      });
    },
  );

  app.put<ById & { Body: Pick<Announcement, "packages"> }>(
    "/v1/deliveries/:id/packages",
    {
      schema: routeSchema("Announce anew what it consists of; only what has changed is awaited.", {
        params: BY_ID,
        headers: { "if-match": "The ETag that you saw." },
        body: {
          type: "object",
          required: ["packages"],
          additionalProperties: false,
          properties: { packages: PACKAGES },
        },
        answers: answers(DELIVERY),
      }),
      config: SENDS,
      bodyLimit: config.limits.announcementBytes,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      const row = await find(request);
      await amend(receiver, row, { packages: request.body.packages, by: caller.id, revision: revisionOf(request) });
      return await answer(reply, await find(request), caller);
    },
  );

  app.post<ById>(
    "/v1/deliveries/:id/submit",
    {
      schema: routeSchema("All was sent: judge it.", {
        params: BY_ID,
        answers: answers({ 202: ["Submitted.", MESSAGES.delivery] }),
      }),
      config: SENDS,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      const row = await submit(receiver, await find(request), { actor: "sender", by: caller.id });
      reply.code(202);
      return await answer(reply, row, caller);
    },
  );

  app.post<ById & { Body: Withdrawal | null }>(
    "/v1/deliveries/:id/withdraw",
    {
      schema: routeSchema("Take it back, before it is accepted.", {
        params: BY_ID,
        body: {
          type: ["object", "null"],
          additionalProperties: false,
          properties: { reason: { type: "string", minLength: 1, maxLength: 4000 } },
        },
        answers: answers(DELIVERY),
      }),
      config: SENDS,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      const { id } = await find(request);
      const reason = request.body?.reason;
      const row = await database.write((transaction) =>
        changeState(transaction, receiver, {
          delivery: id,
          action: "withdraw",
          actor: "sender",
          by: caller.id,
          set: { reserved_bytes: 0 },
          ...(reason === undefined ? {} : { reason }),
        }),
      );
      return await answer(reply, row, caller);
    },
  );
}

function limitOf(text: string | undefined): number {
  return Math.min(1000, Number(text ?? "100"));
}
