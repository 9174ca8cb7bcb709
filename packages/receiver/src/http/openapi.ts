import swagger from "@fastify/swagger";
import { PROTOCOL_VERSION } from "@rafskil/core";
import type { FastifyInstance } from "fastify";
import { withReferences } from "./openapi-references.ts";
import { answers, documentedSchema, routeSchema } from "./route-schema.ts";

/** Makes the OpenAPI document of the routes that are registered after this, and serves it. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    exposeHeadRoutes: true,
    transform: ({ schema, url, route }) => ({
      url,
      schema: {
        ...documentedSchema({ ...schema }),
        operationId: operationIdOf(String(route.method), url),
        ...(route.config?.isPublic === true ? { security: [] } : {}),
      },
    }),
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rafskil receiver",
        // Of the protocol: the document says nothing of a program's release.
        version: PROTOCOL_VERSION,
        description: "How records are delivered to an archive. Errors are problems (RFC 9457).",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      // Each receiver serves this document under its own address.
      servers: [{ url: "/" }],
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
      security: [{ token: [] }],
    },
  });
  let document: string | undefined;
  app.get(
    "/openapi.json",
    {
      schema: routeSchema("This document.", { answers: answers({ 200: ["OpenAPI 3.1.", { type: "object" }] }) }),
      config: { isPublic: true },
    },
    async () => {
      document ??= JSON.stringify(withReferences(app.swagger()));
      return JSON.parse(document);
    },
  );
}

/** A name for generated clients: `GET /v1/deliveries/:id/blobs` is `getDeliveriesIdBlobs`. */
function operationIdOf(method: string, url: string): string {
  const words = url
    .replace(/^\/v1/, "")
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
