import { overviewByYear, overviewRows, writeCsv } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { archiveOverview } from "./overview.ts";

const ARCHIVE = { roles: ["archivist", "approver", "auditor"] } as const;

/** What the archive has to expect of everybody. */
export function overviewRoutes(app: FastifyInstance, receiver: Receiver): void {
  app.get<{ Querystring: { format?: "json" | "csv" } }>(
    "/v1/overview",
    {
      schema: routeSchema(
        "Who must deliver what this year and in the next five, what is late, and the volumes announced.",
        {
          query: { format: { enum: ["json", "csv"], description: "json by default." } },
          answers: answers({
            200: [
              "The deliveries, and their sums by year.",
              {
                type: "object",
                properties: {
                  items: { type: "array", items: { type: "object" } },
                  years: { type: "object" },
                },
              },
            ],
          }),
        },
      ),
      config: ARCHIVE,
    },
    async (request, reply) => {
      const items = await archiveOverview(receiver);
      if (request.query.format !== "csv") return { items, years: Object.fromEntries(overviewByYear(items)) };
      const chunks = await Array.fromAsync(writeCsv(overviewRows(items), { delimiter: ";", hasByteOrderMark: true }));
      return reply.type("text/csv; charset=utf-8").send(Buffer.concat(chunks));
    },
  );
}
