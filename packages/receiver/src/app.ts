import { randomUUID } from "node:crypto";
import { type CompiledSchema, compileSchema, parseJsonText, TUS_MEDIA_TYPE } from "@rafskil/core";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { agreementRoutes } from "./agreements/routes.ts";
import { auditRoutes } from "./audit/routes.ts";
import { checkRoutes } from "./checks/routes.ts";
import { decisionRoutes } from "./decisions/routes.ts";
import { deliveryRoutes } from "./deliveries/routes.ts";
import { eventRoutes } from "./events/routes.ts";
import { answerProblems } from "./http/answer-problems.ts";
import { authenticate } from "./http/authenticate.ts";
import { limitRequests } from "./http/limit-requests.ts";
import { limitTime } from "./http/limit-time.ts";
import { describeApi } from "./http/openapi.ts";
import { problem } from "./http/problem.ts";
import { serviceRoutes } from "./http/service-routes.ts";
import { overviewRoutes } from "./plan/overview-routes.ts";
import { planRoutes } from "./plan/routes.ts";
import { premisRoutes } from "./premis/routes.ts";
import { receiptRoutes } from "./receipts/routes.ts";
import type { Receiver } from "./receiver.ts";
import { createHolders, type Holders } from "./uploads/holders.ts";
import { uploadRoutes } from "./uploads/routes.ts";

const JSON_BYTES = 2 ** 20;

export interface App {
  readonly server: FastifyInstance;
  readonly holders: Holders;
}

/** Puts the routes together. Nothing listens yet. */
export async function createApp(receiver: Receiver, logger: FastifyBaseLogger): Promise<App> {
  const server = fastify({
    loggerInstance: logger,
    // An address may hold what does not belong into a log: `answerProblems` writes a line with the route's pattern instead.
    logController: new LogController({ disableRequestLogging: true }),
    // A request's number is ours: one that a sender makes up would let him write into the logs.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    bodyLimit: JSON_BYTES,
    // Uploads take hours: their pace is watched instead (`uploads/pace.ts`).
    requestTimeout: 0,
    keepAliveTimeout: 65_000,
    connectionTimeout: 0,
    http: { headersTimeout: 20_000, maxHeaderSize: 32 * 1024 },
    forceCloseConnections: "idle",
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
  });
  const compiled = new WeakMap<object, CompiledSchema<unknown>>();
  server.setValidatorCompiler(({ schema }) => (value: unknown) => {
    const checker = compiled.get(schema) ?? compileSchema<unknown>(schema);
    compiled.set(schema, checker);
    const result = checker.checkValue(value ?? null);
    if (result.ok) return { value };
    const faults = result.faults.map(({ kind, pointer, message }) => ({ fault: kind, pointer, detail: message }));
    return { error: problem("malformed-request", { faults }) };
  });
  server.setSerializerCompiler(() => (value) => JSON.stringify(value));
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, async (_request: unknown, text: string) => {
    if (text === "") return null;
    const parsed = parseJsonText(text, { maxDepth: 20 });
    if (parsed.ok) return parsed.value;
    const faults = parsed.faults.map(({ kind, line, message }) => ({
      fault: kind,
      detail: `line ${line}: ${message}`,
    }));
    throw problem("malformed-request", { faults });
  });
  server.addContentTypeParser(TUS_MEDIA_TYPE, (_request, payload, done) => done(null, payload));
  const { uploads, uploadsOfOneSender } = receiver.config.limits;
  const holders = createHolders({ most: uploads, mostOfOne: uploadsOfOneSender });
  answerProblems(server, receiver);
  limitTime(server, receiver.config.limits);
  authenticate(server, receiver);
  limitRequests(server, { limits: receiver.config.limits, clock: receiver.clock });
  await describeApi(server);
  serviceRoutes(server, receiver, holders);
  agreementRoutes(server, receiver);
  deliveryRoutes(server, receiver);
  decisionRoutes(server, receiver);
  checkRoutes(server, receiver);
  receiptRoutes(server, receiver);
  premisRoutes(server, receiver);
  eventRoutes(server, receiver);
  uploadRoutes(server, receiver, holders);
  auditRoutes(server, receiver);
  planRoutes(server, receiver);
  overviewRoutes(server, receiver);
  return { server, holders };
}
