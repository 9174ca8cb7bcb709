import { RECEIPT_KINDS, RECEIPT_MEDIA_TYPE, type ReceiptKind } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { visibleDelivery } from "../access/rows.ts";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";

const SEES = { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] } as const;
const BY_ID = { id: "The delivery's id." } as const;

/** Receipts, as they were issued. */
export function receiptRoutes(app: FastifyInstance, { database }: Receiver): void {
  for (const path of ["/v1/deliveries/:id/receipts/:kind", "/v1/deliveries/:id/receipts/:kind/:sequence"]) {
    app.get<{ Params: { id: string; kind: string; sequence?: string } }>(
      path,
      {
        schema: routeSchema("A receipt: the same bytes whenever it is asked for.", {
          params: { ...BY_ID, kind: "Its kind.", ...(path.endsWith("sequence") ? { sequence: "Which return." } : {}) },
          answers: answers({ 200: ["A compact JWS.", { type: "string" }] }),
        }),
        config: SEES,
      },
      async (request, reply) => {
        const { id, kind, sequence = "1" } = request.params;
        const row = await visibleDelivery(database.read, callerFrom(request), id);
        const receipt = await database.read
          .selectFrom("receipt")
          .select("jws")
          .where("delivery", "=", row.id)
          .where("kind", "=", kindOf(kind))
          .where("sequence", "=", Number(sequence))
          .executeTakeFirst();
        if (receipt === undefined) throw problem("not-found");
        return reply.type(RECEIPT_MEDIA_TYPE).send(receipt.jws);
      },
    );
  }
}

function kindOf(text: string): ReceiptKind {
  const kind = RECEIPT_KINDS.find((known) => known === text);
  if (kind === undefined) throw problem("not-found");
  return kind;
}
