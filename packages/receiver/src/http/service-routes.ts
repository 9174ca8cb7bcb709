import {
  FORMATS,
  formatNoteKey,
  LANGUAGES,
  LEAF_BYTES,
  noteKeyOf,
  PROBLEM_BASE,
  PROTOCOL_VERSION,
  SERVICE_DOCUMENT_PATH,
  type ServiceDocument,
  TUS_VERSION,
} from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { gauges } from "../operations/gauges.ts";
import { isReady } from "../operations/is-ready.ts";
import type { Receiver } from "../receiver.ts";
import type { Holders } from "../uploads/holders.ts";
import { answers, MESSAGES, routeSchema } from "./route-schema.ts";

const PUBLIC = { isPublic: true } as const;
const TEXT = { type: "string" } as const;

/** What a receiver says of itself: to senders, to those who verify receipts, to those who keep it running. */
export function serviceRoutes(app: FastifyInstance, receiver: Receiver, holders: Holders): void {
  const { config, keys, metrics } = receiver;

  app.get(
    SERVICE_DOCUMENT_PATH,
    {
      schema: routeSchema("What this receiver is, what it takes, and where everything is.", {
        answers: answers({ 200: ["The service document.", MESSAGES.service] }),
      }),
      config: PUBLIC,
    },
    async () => serviceDocument(receiver),
  );

  app.get(
    "/.well-known/jwks.json",
    {
      schema: routeSchema("The archive's public keys, retired ones too (RFC 7517).", {
        answers: answers({
          200: ["A JWK Set.", { type: "object", properties: { keys: { type: "array", items: { type: "object" } } } }],
        }),
      }),
      config: PUBLIC,
    },
    async (_request, reply) => {
      reply.type("application/jwk-set+json");
      return { keys: await keys.published() };
    },
  );

  app.get(
    "/healthz",
    {
      schema: routeSchema("Whether the process answers.", { answers: answers({ 200: ["It does.", TEXT] }) }),
      config: PUBLIC,
    },
    async (_request, reply) => reply.type("text/plain; charset=utf-8").send("ok\n"),
  );

  app.get(
    "/readyz",
    {
      schema: routeSchema("Whether it can take deliveries.", {
        answers: answers({ 200: ["It can.", TEXT], 503: ["It cannot, and why.", TEXT] }),
      }),
      config: PUBLIC,
    },
    async (_request, reply) => {
      const fault = await isReady(receiver);
      return reply
        .type("text/plain; charset=utf-8")
        .code(fault === undefined ? 200 : 503)
        .send(`${fault ?? "ready"}\n`);
    },
  );

  app.get(
    "/metrics",
    {
      schema: routeSchema("Numbers for Prometheus. Only for requests from this machine: a proxy must not pass it on.", {
        answers: answers({ 200: ["Metrics.", TEXT] }),
      }),
      config: { isPublic: true, isLocal: true },
    },
    async (_request, reply) =>
      reply.type("text/plain; version=0.0.4; charset=utf-8").send(metrics.render(await gauges(receiver, holders))),
  );

  function serviceDocument({ tool }: Receiver): ServiceDocument {
    const { address, limits } = config;
    return {
      protocol: PROTOCOL_VERSION,
      software: tool,
      archive: config.archive,
      languages: LANGUAGES,
      formats: FORMATS.map(({ id, profiles }) => ({ id, profiles: profiles.map((profile) => profile.id) })),
      limits: {
        blobBytes: limits.blobBytes,
        deliveryBytes: limits.deliveryBytes,
        deliveryBlobs: limits.deliveryBlobs,
        announcementBytes: limits.announcementBytes,
        parallelUploads: limits.uploadsOfOneSender,
        leafBytes: LEAF_BYTES,
        minimumBytesPerSecond: limits.minimumBytesPerSecond,
      },
      tus: { version: TUS_VERSION, extensions: ["creation", "checksum", "termination", "expiration"] },
      log: { origin: config.log.origin, key: formatNoteKey(noteKeyOf(config.log.origin, keys.log)) },
      links: {
        deliveries: `${address}/v1/deliveries`,
        uploads: `${address}/v1/uploads`,
        agreements: `${address}/v1/agreements`,
        keys: `${address}/.well-known/jwks.json`,
        openapi: `${address}/openapi.json`,
        checkpoint: `${address}/v1/audit/checkpoint`,
        problems: PROBLEM_BASE,
      },
    };
  }
}
