import {
  HEADERS,
  LEAF_BYTES,
  parseUploadChecksum,
  parseUploadMetadata,
  TUS_MEDIA_TYPE,
  TUS_VERSION,
  type UploadCheckpoints,
} from "@rafskil/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { callerFrom } from "../http/authenticate.ts";
import { problem } from "../http/problem.ts";
import { answers, MESSAGES, routeSchema } from "../http/route-schema.ts";
import type { Receiver } from "../receiver.ts";
import { createYoungCollector } from "./collect-young.ts";
import { dropUpload } from "./drop-upload.ts";
import { findAnnouncedBlob } from "./find-announced-blob.ts";
import type { Holders } from "./holders.ts";
import { createLeafDigester } from "./leaf-digests.ts";
import { takeUpload } from "./take-upload.ts";
import { findUpload, requireAwaited, type UploadRow } from "./upload-row.ts";
import { createUploadTokens } from "./upload-tokens.ts";

const EXTENSIONS = "creation,checksum,termination,expiration";
const MAY_SEND = { roles: ["sender", "records-manager"] } as const;
const MAY_SEE = { roles: ["sender", "records-manager", "archivist", "approver", "auditor"] } as const;
const BY_ID = { id: "The upload's id." } as const;
const TUS = { [HEADERS.tusResumable]: `The protocol's version: ${TUS_VERSION}.` } as const;

/** tus 1.0.0: core, creation, checksum (sha256), termination, expiration; and the digests of what has arrived. */
export function uploadRoutes(app: FastifyInstance, receiver: Receiver, holders: Holders): void {
  const { config, database } = receiver;
  const [tokens, digester] = [createUploadTokens(receiver), createLeafDigester(receiver.blobs)];
  const memory = { holders, tokens, digester, collectYoung: createYoungCollector() };
  const addressOf = (upload: string): string => `${config.address}/v1/uploads/${upload}`;

  function tusHeaders(reply: FastifyReply, row?: UploadRow): void {
    reply.header(HEADERS.tusResumable, TUS_VERSION).header("cache-control", "no-store");
    if (row?.deadline_at != null) reply.header(HEADERS.uploadExpires, new Date(row.deadline_at).toUTCString());
  }

  app.options(
    "/v1/uploads",
    {
      schema: routeSchema("What the upload protocol can do here.", {
        answers: answers({ 204: "Its headers say it." }),
      }),
      config: { isPublic: true },
    },
    async (_request, reply) => {
      tusHeaders(reply);
      return reply
        .header(HEADERS.tusVersion, TUS_VERSION)
        .header(HEADERS.tusExtension, EXTENSIONS)
        .header(HEADERS.tusMaxSize, String(config.limits.blobBytes))
        .header(HEADERS.tusChecksumAlgorithm, "sha256")
        .code(204)
        .send();
    },
  );

  app.post(
    "/v1/uploads",
    {
      schema: routeSchema(
        "Begin to upload an announced file: Upload-Length, and Upload-Metadata with delivery, package, path and sha256, or with delivery, blob and sha256.",
        {
          tells: {
            ...TUS,
            [HEADERS.uploadLength]: "Its bytes, as they were announced.",
            [HEADERS.uploadMetadata]: "Pairs of a key and a value in base64, with commas between.",
          },
          answers: answers({ 201: "Location is where the bytes go." }),
        },
      ),
      config: MAY_SEND,
    },
    async (request, reply) => {
      requireTus(request);
      const metadata = parseUploadMetadata(headerOf(request, HEADERS.uploadMetadata) ?? "");
      if (metadata === undefined) throw problem("bad-metadata", { detail: "detail/metadata-unreadable" });
      const length = wholeNumber(headerOf(request, HEADERS.uploadLength));
      const row = await findAnnouncedBlob(database.read, callerFrom(request), metadata);
      requireAwaited(row);
      if (length !== row.bytes || metadata.get("sha256") !== row.sha256) throw problem("bad-metadata");
      tusHeaders(reply, row);
      return reply
        .code(201)
        .header("location", addressOf(row.stored_as ?? ""))
        .send();
    },
  );

  app.head<{ Params: { id: string } }>(
    "/v1/uploads/:id",
    {
      schema: routeSchema("How much has arrived, and is safe.", {
        params: BY_ID,
        tells: TUS,
        answers: answers({ 200: "Upload-Offset says it." }),
      }),
      config: MAY_SEE,
    },
    async (request, reply) => {
      requireTus(request);
      const row = await findUpload(database.read, callerFrom(request), request.params.id);
      if (row.delivery_state === "expired" || row.delivery_state === "purged") throw problem("upload-gone");
      tusHeaders(reply, row);
      return reply
        .header(HEADERS.uploadOffset, String(row.acknowledged))
        .header(HEADERS.uploadLength, String(row.bytes))
        .code(200)
        .send();
    },
  );

  app.patch<{ Params: { id: string } }>(
    "/v1/uploads/:id",
    {
      schema: routeSchema(
        "Send bytes from Upload-Offset on. With an offset at a damaged piece of a corrupt file: send that piece again.",
        {
          params: BY_ID,
          consumes: TUS_MEDIA_TYPE,
          tells: {
            ...TUS,
            [HEADERS.uploadOffset]: "Where the first of these bytes belongs.",
            [HEADERS.uploadChecksum]: "sha256, a blank, and the digest of this request's bytes in base64.",
          },
          answers: answers({ 204: "Upload-Offset says how much is safe." }),
        },
      ),
      config: { ...MAY_SEND, isPaced: true },
      bodyLimit: Number.MAX_SAFE_INTEGER,
    },
    async (request, reply) => {
      requireTus(request);
      const offset = wholeNumber(headerOf(request, HEADERS.uploadOffset));
      if (offset === undefined) throw problem("bad-metadata", { detail: "detail/no-offset" });
      const said = headerOf(request, HEADERS.uploadChecksum);
      const checksum = said === undefined ? undefined : parseUploadChecksum(said);
      if (said !== undefined && checksum === undefined) {
        throw problem("bad-metadata", { detail: "detail/other-checksum" });
      }
      const row = await findUpload(database.read, callerFrom(request), request.params.id);
      const to = await takeUpload(receiver, memory, row, {
        offset,
        body: request.raw,
        ...(checksum === undefined ? {} : { checksum }),
      });
      tusHeaders(reply, row);
      return reply.header(HEADERS.uploadOffset, String(to)).code(204).send();
    },
  );

  app.delete<{ Params: { id: string } }>(
    "/v1/uploads/:id",
    {
      schema: routeSchema("Throw away what has arrived. The file is awaited still, under another address.", {
        params: BY_ID,
        tells: TUS,
        answers: answers({ 204: "It is gone." }),
      }),
      config: MAY_SEND,
    },
    async (request, reply) => {
      requireTus(request);
      const caller = callerFrom(request);
      const row = await findUpload(database.read, caller, request.params.id);
      await dropUpload(receiver, holders, { row, by: caller.id });
      tusHeaders(reply);
      return reply.code(204).send();
    },
  );

  app.get<{ Params: { id: string } }>(
    "/v1/uploads/:id/checkpoints",
    {
      schema: routeSchema(
        "The digest of each piece that has arrived, so that a wrong one is found and only that is sent again.",
        {
          params: BY_ID,
          answers: answers({ 200: ["The digests.", MESSAGES.checkpoints] }),
        },
      ),
      config: MAY_SEE,
    },
    async (request): Promise<UploadCheckpoints> => {
      const row = await findUpload(database.read, callerFrom(request), request.params.id);
      const leaves = await database.read
        .selectFrom("blob_leaf")
        .select(["leaf", "sha256", "damaged"])
        .where("blob", "=", row.id)
        .orderBy("leaf")
        .execute();
      return {
        leafBytes: LEAF_BYTES,
        offset: row.acknowledged,
        leaves: leaves.map(({ sha256 }) => sha256),
        damaged: leaves.flatMap(({ leaf, damaged }) => (damaged === 1 ? leaf : [])),
      };
    },
  );
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

function requireTus(request: FastifyRequest): void {
  if (headerOf(request, HEADERS.tusResumable) !== TUS_VERSION) throw problem("tus-version");
}

function wholeNumber(text: string | undefined): number | undefined {
  const number = text !== undefined && /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined;
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
}
