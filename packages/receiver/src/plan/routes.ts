import {
  ACTION_PLANS,
  type ActionPlan,
  type NewEvent,
  parseActionPlan,
  parseJsonText,
  parseSystem,
  RECEIPT_MEDIA_TYPE,
  standingRecords,
} from "@rafskil/core";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { callerFrom } from "../http/authenticate.ts";
import { languageOf } from "../http/language-of.ts";
import { problem } from "../http/problem.ts";
import { revisionOf } from "../http/revision.ts";
import { answers, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { type LoadedRegister, loadRegister, standingOn } from "./load-register.ts";
import { followPlan, putSystem } from "./put-system.ts";
import { recordStep } from "./record-event.ts";

const SEES = { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] } as const;
const RECORDS = { roles: ["records-manager", "archivist", "approver"] } as const;
const DESCRIBES = { roles: ["records-manager", "archivist"] } as const;
const ARCHIVISTS = { roles: ["archivist"] } as const;

const OBJECT = { type: "object", additionalProperties: true } as const;
const BY_ORGANISATION = { organisation: "The organisation's id." } as const;
const BY_SYSTEM = { ...BY_ORGANISATION, system: "The system's id." } as const;

type ByOrganisation = { Params: { organisation: string } };
type BySystem = { Params: { organisation: string; system: string } };

/** Registers of systems and the action plan: each side describes and records what is its own. */
export function planRoutes(app: FastifyInstance, receiver: Receiver): void {
  const { database, config, clock } = receiver;

  async function load(request: FastifyRequest<ByOrganisation>): Promise<LoadedRegister> {
    const loaded = await loadRegister(database.read, visibleOrganisation(request), config);
    if (loaded === undefined) throw problem("not-found");
    return loaded;
  }

  app.put<ByOrganisation & { Body: { id: string; version: string; document?: object } }>(
    "/v1/organisations/:organisation/plan",
    {
      schema: routeSchema("Say by which action plan an organisation's systems go. It is said once.", {
        params: BY_ORGANISATION,
        body: {
          type: "object",
          required: ["id", "version"],
          additionalProperties: false,
          properties: {
            id: { type: "string", minLength: 1, maxLength: 64 },
            version: { type: "string", minLength: 1, maxLength: 64 },
            document: { ...OBJECT, description: "The archive's own plan, by action-plan.schema.json." },
          },
        },
        answers: answers({ 200: ["The plan.", OBJECT] }),
      }),
      config: ARCHIVISTS,
    },
    async (request) => {
      const organisation = visibleOrganisation(request);
      const plan = planFrom(request.body);
      const by = callerFrom(request).id;
      await database.write(async (transaction) => {
        const known = await transaction
          .selectFrom("organisation")
          .select("id")
          .where("id", "=", organisation)
          .executeTakeFirst();
        if (known === undefined) throw problem("not-found");
        await followPlan(transaction, receiver, plan, { organisation, by });
      });
      return { id: plan.id, version: plan.version };
    },
  );

  app.get<ByOrganisation>(
    "/v1/organisations/:organisation/register",
    {
      schema: routeSchema("The register: the systems, and what happened to each (system-register.schema.json).", {
        params: BY_ORGANISATION,
        answers: answers({ 200: ["The register.", OBJECT] }),
      }),
      config: SEES,
    },
    async (request) => (await load(request)).register,
  );

  app.get<ByOrganisation>(
    "/v1/organisations/:organisation/standing",
    {
      schema: routeSchema("How each step of each system stands today.", {
        params: BY_ORGANISATION,
        answers: answers({
          200: ["The steps.", { type: "object", properties: { items: { type: "array", items: OBJECT } } }],
        }),
      }),
      config: SEES,
    },
    async (request) => ({ items: [...standingRecords(standingOn(await load(request), clock.now()), "en")] }),
  );

  app.put<BySystem & { Body: object }>(
    "/v1/organisations/:organisation/systems/:system",
    {
      schema: routeSchema("Describe a system. The earlier descriptions stay.", {
        params: BY_SYSTEM,
        headers: { "if-match": 'The version that you saw, as "3"; "0" for a system that is new.' },
        body: { ...OBJECT, description: "One system of system-register.schema.json." },
        answers: answers({ 200: ["Its version.", OBJECT] }),
      }),
      config: DESCRIBES,
    },
    async (request, reply) => {
      const organisation = visibleOrganisation(request);
      const version = revisionOf(request);
      const checked = parseSystem(request.body);
      if (!checked.ok || checked.value.id !== request.params.system) {
        const faults = checked.ok
          ? [{ fault: "id", pointer: "/id", detail: "The id is not that of the address." }]
          : checked.faults.map(({ kind, pointer, message }) => ({ fault: kind, pointer, detail: message }));
        throw problem("malformed-request", { faults });
      }
      await load(request);
      const by = callerFrom(request).id;
      const next = await database.write((transaction) =>
        putSystem(transaction, receiver, checked.value, { organisation, by, version }),
      );
      reply.header("etag", `"${next}"`);
      return { id: checked.value.id, version: next };
    },
  );

  app.get<BySystem>(
    "/v1/organisations/:organisation/systems/:system/versions",
    {
      schema: routeSchema("A system as it was described before, the newest last.", {
        params: BY_SYSTEM,
        answers: answers({
          200: ["Its versions.", { type: "object", properties: { items: { type: "array", items: OBJECT } } }],
        }),
      }),
      config: SEES,
    },
    async (request) => {
      const rows = await database.read
        .selectFrom("registered_system")
        .select(["version", "document", "by", "at"])
        .where("organisation", "=", visibleOrganisation(request))
        .where("id", "=", request.params.system)
        .orderBy("version")
        .execute();
      if (rows.length === 0) throw problem("not-found");
      return {
        items: rows.map(({ version, document, by, at }) => ({
          version: Number(version),
          by,
          at,
          system: JSON.parse(document),
        })),
      };
    },
  );

  app.post<ByOrganisation & { Body: NewEvent }>(
    "/v1/organisations/:organisation/events",
    {
      schema: routeSchema(
        "Record an event: a step that was done, a deadline, an exemption, or that one is taken back.",
        {
          params: BY_ORGANISATION,
          body: { ...OBJECT, description: "An event of system-register.schema.json without its id." },
          answers: answers({ 200: ["It was recorded before.", OBJECT], 201: ["It is recorded.", OBJECT] }),
        },
      ),
      config: RECORDS,
    },
    async (request, reply) => {
      const organisation = visibleOrganisation(request);
      const caller = callerFrom(request);
      const language = languageOf(request.headers["accept-language"]);
      const { id, isNew } = await database.write((transaction) =>
        recordStep(transaction, receiver, request.body, { organisation, caller, language }),
      );
      reply.code(isNew ? 201 : 200);
      return { id, receipt: `${config.address}/v1/organisations/${organisation}/events/${id}/receipt` };
    },
  );

  app.get<{ Params: { organisation: string; event: string } }>(
    "/v1/organisations/:organisation/events/:event/receipt",
    {
      schema: routeSchema("The signed receipt of an event: the same bytes whenever it is asked for.", {
        params: { ...BY_ORGANISATION, event: "The event's id." },
        answers: answers({ 200: ["A compact JWS.", { type: "string" }] }),
      }),
      config: SEES,
    },
    async (request, reply) => {
      const receipt = await database.read
        .selectFrom("event_receipt")
        .select("jws")
        .where("organisation", "=", visibleOrganisation(request))
        .where("event", "=", request.params.event)
        .executeTakeFirst();
      if (receipt === undefined) throw problem("not-found");
      return reply.type(RECEIPT_MEDIA_TYPE).send(receipt.jws);
    },
  );
}

/** The organisation of the address, where the caller may see it. */
function visibleOrganisation(request: FastifyRequest<ByOrganisation>): string {
  const { organisation } = request.params;
  const own = callerFrom(request).organisation;
  if (own !== undefined && own !== organisation) throw problem("not-found");
  return organisation;
}

function planFrom({
  id,
  version,
  document,
}: {
  readonly id: string;
  readonly version: string;
  readonly document?: object;
}): ActionPlan {
  if (document === undefined) {
    const plan = ACTION_PLANS.find((known) => known.id === id && known.version === version);
    if (plan !== undefined) return plan;
    const known = ACTION_PLANS.map((each) => `${each.id} ${each.version}`).join(", ");
    throw problem("malformed-request", { detail: "detail/no-such-plan", said: { plan: `${id} ${version}`, known } });
  }
  const checked = parseActionPlan(parseJsonText(JSON.stringify(document)));
  if (!checked.ok) {
    const faults = checked.faults.map(({ kind, pointer, message }) => ({
      fault: kind,
      pointer: `/document${pointer}`,
      detail: message,
    }));
    throw problem("malformed-request", { faults });
  }
  if (checked.value.id === id && checked.value.version === version) return checked.value;
  throw problem("malformed-request", { detail: "detail/other-plan" });
}
