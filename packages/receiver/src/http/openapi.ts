import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import type { Receiver } from "../receiver.ts";
import { withReferences } from "./openapi-references.ts";
import { answers, routeSchema } from "./route-schema.ts";

/** Makes the OpenAPI document of the routes that are registered after this, and serves it. */
export async function describeApi(app: FastifyInstance, { tool }: Receiver): Promise<void> {
  await app.register(swagger, {
    exposeHeadRoutes: true,
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Rafskil receiver",
        version: tool.version,
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
