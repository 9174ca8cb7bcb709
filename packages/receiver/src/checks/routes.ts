import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { FastifyInstance } from "fastify";
import { visibleDelivery } from "../access/rows.ts";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { DISPOSITIONS } from "../store/database/tables.ts";
import { reportFileOf } from "./check-delivery.ts";
import { explainFinding } from "./dispose-finding.ts";

const SEES = { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] } as const;
const DECIDES = { roles: ["archivist", "approver"] } as const;
const BY_ID = { id: "The delivery's id." } as const;
const FINDING = {
  type: "object",
  required: ["id", "finding", "disposition"],
  properties: {
    id: { type: "string" },
    package: { type: "string" },
    finding: { type: "object" },
    disposition: { enum: [...DISPOSITIONS] },
    by: { type: "string" },
    at: { type: "string" },
    why: { type: "string" },
  },
} as const;

/** What the checks found: the reports whole, and the findings one by one with what became of each. */
export function checkRoutes(app: FastifyInstance, receiver: Receiver): void {
  const { database } = receiver;

  app.get<{ Params: { id: string; position: string } }>(
    "/v1/deliveries/:id/packages/:position/report",
    {
      schema: routeSchema("The report on one package: schemas/report.schema.json.", {
        params: { ...BY_ID, position: "Which package, from 1." },
        answers: answers({ 200: ["The report.", { type: "object" }] }),
      }),
      config: SEES,
    },
    async (request, reply) => {
      const { id } = await visibleDelivery(database.read, callerFrom(request), request.params.id);
      const row = await database.read
        .selectFrom("package")
        .select("id")
        .where("delivery", "=", id)
        .where("position", "=", Number(request.params.position) - 1)
        .where("verdict", "is not", null)
        .executeTakeFirst();
      if (row === undefined) throw problem("not-found");
      const path = reportFileOf(receiver, row.id);
      const file = await open(path, "r").catch(() => undefined);
      // What could not be read at all has no report but its finding.
      if (file === undefined) throw problem("not-found");
      await file.close();
      return reply.type("application/json").send(createReadStream(path));
    },
  );

  app.get<{ Params: { id: string }; Querystring: { after?: string } }>(
    "/v1/deliveries/:id/findings",
    {
      schema: routeSchema("Its findings, and what became of each. The report has those beyond the first thousands.", {
        params: BY_ID,
        query: { after: { type: "string", maxLength: 100, description: "The next of the page before." } },
        answers: answers({
          200: [
            "A page.",
            { type: "object", properties: { items: { type: "array", items: FINDING }, next: { type: "string" } } },
          ],
        }),
      }),
      config: SEES,
    },
    async (request) => {
      const { id } = await visibleDelivery(database.read, callerFrom(request), request.params.id);
      const [owner = "", position = "-1"] = (request.query.after ?? "").split(".");
      const rows = await database.read
        .selectFrom("finding")
        .leftJoin("package", "package.id", "finding.package")
        .selectAll("finding")
        .select("package.name as package_name")
        .where("finding.delivery", "=", id)
        .where((is) =>
          is.or([
            is("finding.package", ">", owner),
            is.and([is("finding.package", "=", owner), is("finding.position", ">", Number(position) || 0)]),
          ]),
        )
        .orderBy("finding.package")
        .orderBy("finding.position")
        .limit(501)
        .execute();
      const items = rows.slice(0, 500).map((row) => ({
        id: `${row.package}.${row.position}`,
        ...(row.package_name === null ? {} : { package: row.package_name }),
        finding: JSON.parse(row.finding),
        disposition: row.disposition,
        ...(row.disposed_by === null ? {} : { by: row.disposed_by }),
        ...(row.disposed_at === null ? {} : { at: row.disposed_at }),
        ...(row.disposed_why === null ? {} : { why: row.disposed_why }),
      }));
      return { items, ...(rows.length > 500 ? { next: items.at(-1)?.id } : {}) };
    },
  );

  app.put<{ Params: { id: string; finding: string }; Body: { why: string } }>(
    "/v1/deliveries/:id/findings/:finding/explanation",
    {
      schema: routeSchema("Say that a finding is authentic: the records were so.", {
        params: { ...BY_ID, finding: "The finding's id." },
        body: {
          type: "object",
          required: ["why"],
          additionalProperties: false,
          properties: { why: { type: "string", minLength: 1, maxLength: 4000 } },
        },
        answers: answers({ 204: "It is written down." }),
      }),
      config: DECIDES,
    },
    async (request, reply) => {
      const caller = callerFrom(request);
      const { id } = await visibleDelivery(database.read, caller, request.params.id);
      const { finding } = request.params;
      await explainFinding(receiver, { delivery: id, finding, by: caller.id, why: request.body.why });
      return reply.code(204).send();
    },
  );
}
