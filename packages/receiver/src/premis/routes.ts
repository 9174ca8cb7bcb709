import type { FastifyInstance } from "fastify";
import { visibleDelivery } from "../access/rows.ts";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { premisOfDelivery } from "./premis-of-delivery.ts";

/** What happened to a delivery, for other systems of preservation. */
export function premisRoutes(app: FastifyInstance, { database }: Receiver): void {
  app.get<{ Params: { id: string } }>(
    "/v1/deliveries/:id/premis",
    {
      schema: routeSchema("Its events until now as PREMIS 3.0, once it has a receipt. No person is named.", {
        params: { id: "The delivery's id." },
        answers: answers({ 200: ["PREMIS in XML.", { type: "string" }] }),
      }),
      config: { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] },
    },
    async (request, reply) => {
      const { id } = await visibleDelivery(database.read, callerFrom(request), request.params.id);
      const premis = await premisOfDelivery(database.read, id);
      if (premis === undefined) throw problem("not-found");
      return reply.type("application/xml; charset=utf-8").send(premis);
    },
  );
}
