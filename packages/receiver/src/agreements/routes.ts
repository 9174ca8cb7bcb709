import type { FastifyInstance } from "fastify";
import { seesAgreement } from "../access/rows.ts";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { AGREEMENT_SCHEMA_DATA, findAgreement, parseAgreement, type VersionedAgreement } from "./agreement.ts";

const SEES = {
  roles: ["sender", "records-manager", "archivist", "approver", "auditor", "administrator"],
} as const;
const VERSIONED = {
  ...AGREEMENT_SCHEMA_DATA,
  properties: { ...AGREEMENT_SCHEMA_DATA.properties, version: { type: "integer", minimum: 1 } },
} as const;

/** Agreements, as their parties may read them. */
export function agreementRoutes(app: FastifyInstance, { database }: Receiver): void {
  app.get(
    "/v1/agreements",
    {
      schema: routeSchema("The agreements that you may deliver under, or look after.", {
        answers: answers({
          200: ["Agreements.", { type: "object", properties: { items: { type: "array", items: VERSIONED } } }],
        }),
      }),
      config: SEES,
    },
    async (request) => {
      const caller = callerFrom(request);
      const rows = await database.read.selectFrom("agreement").selectAll().orderBy("id").orderBy("version").execute();
      const newest = new Map<string, VersionedAgreement>(rows.map((row) => [row.id, parseAgreement(row)]));
      return { items: [...newest.values()].filter((agreement) => seesAgreement(caller, agreement)) };
    },
  );

  app.get<{ Params: { id: string } }>(
    "/v1/agreements/:id",
    {
      schema: routeSchema("An agreement, in its newest version.", {
        params: { id: "The agreement's id." },
        answers: answers({ 200: ["The agreement.", VERSIONED] }),
      }),
      config: SEES,
    },
    async (request) => {
      const agreement = await findAgreement(database.read, request.params.id);
      if (agreement === undefined || !seesAgreement(callerFrom(request), agreement)) throw problem("not-found");
      return agreement;
    },
  );
}
