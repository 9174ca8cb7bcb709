import type { AnySchemaObject } from "ajv/dist/2020.js";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const address = { type: "string", minLength: 1, maxLength: 2000 } as const;
const number = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER } as const;
const word = { type: "string", maxLength: 10_000 } as const;

/** An open object: a later version may say more, and a reader passes over what it does not know. */
const record = (properties: Readonly<Record<string, AnySchemaObject>>): AnySchemaObject => ({
  type: "object",
  required: Object.keys(properties),
  properties,
});

const numbers = (names: readonly string[]): AnySchemaObject =>
  record(Object.fromEntries(names.map((n) => [n, number])));
const addresses = (names: readonly string[]): AnySchemaObject =>
  record(Object.fromEntries(names.map((n) => [n, address])));

export const PROBLEM_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/problem.schema.json",
  title: "Problem",
  description: "What went wrong (RFC 9457), and what to do.",
  type: "object",
  required: ["type", "title", "status"],
  properties: {
    type: address,
    title: word,
    status: { type: "integer", minimum: 400, maximum: 599 },
    detail: word,
    instance: word,
    faults: {
      type: "array",
      items: {
        type: "object",
        required: ["fault", "detail"],
        properties: { fault: word, pointer: word, detail: word, facts: { type: "object" } },
      },
    },
    expectedOffset: number,
    needed: number,
    free: number,
    state: word,
    delivery: word,
  },
  examples: [
    { type: "https://rafskil.is/problems/no-space", title: "No space", status: 507, needed: 734003200, free: 1048576 },
  ],
};

export const CHECKPOINTS_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/checkpoints.schema.json",
  title: "Checkpoints of an upload",
  description: "What the receiver has of a blob, piece by piece.",
  ...record({
    leafBytes: { ...number, minimum: 1 },
    offset: number,
    leaves: { type: "array", items: { type: "string", pattern: "^[0-9a-f]{64}$" } },
    damaged: { type: "array", items: number },
  }),
  examples: [{ leafBytes: 67108864, offset: 0, leaves: [], damaged: [] }],
};

export const SERVICE_SCHEMA: AnySchemaObject = {
  $schema: DRAFT,
  $id: "https://rafskil.is/schemas/service-document.schema.json",
  title: "Service document",
  description: "What a receiver is, what it takes, and where everything is.",
  ...record({
    protocol: word,
    software: record({ name: word, version: word }),
    archive: { type: "object", required: ["name"], properties: { name: word, identifier: word } },
    languages: { type: "array", items: word },
    formats: { type: "array", items: record({ id: word, profiles: { type: "array", items: word } }) },
    limits: numbers([
      "blobBytes",
      "deliveryBytes",
      "deliveryBlobs",
      "announcementBytes",
      "parallelUploads",
      "leafBytes",
      "minimumBytesPerSecond",
    ]),
    tus: record({ version: word, extensions: { type: "array", items: word } }),
    log: record({ origin: word, key: word }),
    links: addresses(["deliveries", "uploads", "agreements", "keys", "openapi", "checkpoint", "problems"]),
  }),
  examples: [
    {
      protocol: "1",
      software: { name: "rafskil-receiver", version: "0.1.0" },
      archive: { name: "Héraðsskjalasafn Hraunabyggðar" },
      languages: ["en", "is", "nb", "da"],
      formats: [{ id: "bagit", profiles: ["1.0"] }],
      limits: {
        blobBytes: 1099511627776,
        deliveryBytes: 1099511627776,
        deliveryBlobs: 200000,
        announcementBytes: 67108864,
        parallelUploads: 8,
        leafBytes: 67108864,
        minimumBytesPerSecond: 1024,
      },
      tus: { version: "1.0.0", extensions: ["creation", "checksum", "termination", "expiration"] },
      log: { origin: "archive.example/log", key: "archive.example/log+00000000+AQ==" },
      links: {
        deliveries: "https://archive.example/v1/deliveries",
        uploads: "https://archive.example/v1/uploads",
        agreements: "https://archive.example/v1/agreements",
        keys: "https://archive.example/.well-known/jwks.json",
        openapi: "https://archive.example/openapi.json",
        checkpoint: "https://archive.example/v1/audit/checkpoint",
        problems: "https://rafskil.is/problems/",
      },
    },
  ],
};
