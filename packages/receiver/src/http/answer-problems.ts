import {
  createTranslator,
  LANGUAGES,
  PROBLEM_MEDIA_TYPE,
  PROBLEM_STATUS,
  type ProblemId,
  problemMessages,
  TransferError,
} from "@rafskil/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { receiverTexts } from "../messages/catalogue.ts";
import type { Receiver } from "../receiver.ts";
import { languageOf } from "./language-of.ts";
import { ProblemError, problem, problemBody } from "./problem.ts";

const TRANSLATORS = new Map(
  LANGUAGES.map((language) => [language, createTranslator([receiverTexts, problemMessages], language)]),
);
/** Bytes of a body that nobody wants and that are read all the same, so that the answer is. */
const DRAINED_BYTES = 2 ** 20;

/** Every error of a request becomes a problem; what is none of ours is `internal`, and only the log knows more. */
export function answerProblems(app: FastifyInstance, { log, metrics }: Receiver): void {
  app.setErrorHandler(async (error, request, reply) => {
    const known = problemOf(error);
    if (known.id === "internal") log.error({ err: error, requestId: request.id }, "request failed");
    return answer(request, reply, known);
  });
  app.setNotFoundHandler(async (request, reply) => answer(request, reply, problem("not-found")));
  app.addHook("onResponse", async (request, reply) => {
    metrics.requests.add(1);
    const { method, id: requestId, caller } = request;
    const { url: route } = request.routeOptions;
    const ms = Math.round(reply.elapsedTime);
    log.info({ requestId, method, route, status: reply.statusCode, ms, caller: caller?.id }, "request");
  });
  app.addHook("onSend", async (_request, reply) => {
    reply.header("x-content-type-options", "nosniff").header("content-security-policy", "default-src 'none'");
  });
}

function answer(request: FastifyRequest, reply: FastifyReply, known: ProblemError): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  const translate = TRANSLATORS.get(language) ?? createTranslator([receiverTexts, problemMessages], language);
  const { retryAfter } = known.facts;
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  if (known.id === "no-credentials") reply.header("www-authenticate", "Bearer");
  if (known.id === "offset-mismatch") reply.header("upload-offset", String(known.facts.expectedOffset ?? 0));
  // What is still under way and unwanted is not waited for.
  const length = Number(request.headers["content-length"] ?? (request.headers["transfer-encoding"] ? Infinity : 0));
  if (!request.raw.complete && length > DRAINED_BYTES) reply.header("connection", "close");
  const body = problemBody(known, { translate, language, instance: `urn:uuid:${request.id}` });
  return reply
    .code(PROBLEM_STATUS[known.id])
    .header("content-language", language)
    .header("cache-control", "no-store")
    .type(PROBLEM_MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(body)));
}

/** What Fastify itself refuses, by its status. */
const BY_STATUS: Readonly<Record<number, ProblemId>> = {
  400: "malformed-request",
  404: "not-found",
  405: "method-not-allowed",
  413: "too-large",
  415: "media-type",
  503: "unavailable",
};

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TransferError && error.code === "insufficient-space") {
    return new ProblemError("no-space", { retryAfter: 60 }, error);
  }
  const status = typeof error === "object" && error !== null && "statusCode" in error ? Number(error.statusCode) : 500;
  return new ProblemError(BY_STATUS[status] ?? "internal", {}, error);
}
