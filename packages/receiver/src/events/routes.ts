import { DELIVERY_STATES } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { callerFrom } from "../http/authenticate.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { type EventPage, listEvents } from "./list-events.ts";

const WHOLE = { type: "integer" } as const;
const TEXT = { type: "string" } as const;
const PAGE = {
  type: "object",
  required: ["items", "after", "hasMore"],
  properties: {
    items: {
      type: "array",
      items: {
        type: "object",
        required: ["number", "at", "delivery", "organisation", "action", "state", "revision"],
        properties: {
          number: WHOLE,
          at: TEXT,
          delivery: TEXT,
          organisation: TEXT,
          action: TEXT,
          state: { enum: [...DELIVERY_STATES] },
          revision: WHOLE,
        },
      },
    },
    after: WHOLE,
    hasMore: { type: "boolean" },
    oldest: WHOLE,
  },
} as const;

/** What happened, for systems that follow it. */
export function eventRoutes(app: FastifyInstance, { database }: Receiver): void {
  app.get<{ Querystring: { after?: string; limit?: string } }>(
    "/v1/events",
    {
      schema: routeSchema(
        "What happened to deliveries since an event, in order: ask again with the answer's `after`.",
        {
          query: {
            after: {
              type: "string",
              pattern: "^(0|[1-9][0-9]{0,14})$",
              description: "The last event that you have; 0, the default, for all that are kept.",
            },
            limit: {
              type: "string",
              pattern: "^[1-9][0-9]{0,3}$",
              description: "Events of a page: 100, at most 1000.",
            },
          },
          answers: answers({ 200: ["A page.", PAGE] }),
        },
      ),
      config: { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] },
    },
    async (request): Promise<EventPage> => {
      const { after = "0", limit = "100" } = request.query;
      const page = { after: Number(after), limit: Math.min(1000, Number(limit)) };
      return await listEvents(database.read, callerFrom(request), page);
    },
  );
}
