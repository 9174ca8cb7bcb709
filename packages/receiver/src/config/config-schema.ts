import { type CompiledSchema, compileSchema, LANGUAGES } from "@rafskil/core";
import type { ReceiverConfig } from "./config.ts";

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: "string", minLength: 1, maxLength: 1000 };
const whole = (minimum: number, maximum = Number.MAX_SAFE_INTEGER): Schema => ({ type: "integer", minimum, maximum });

const files: Schema = { type: "array", maxItems: 100, items: text };

const group = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
  properties,
});

/** What a configuration must be, once the defaults stand in it. */
export const CONFIG_SCHEMA: CompiledSchema<ReceiverConfig> = compileSchema<ReceiverConfig>({
  $id: "receiver-configuration",
  ...group({
    archive: group({ name: text, identifier: text }, ["identifier"]),
    address: { type: "string", pattern: "^https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?$" },
    language: { enum: [...LANGUAGES] },
    listen: group({ host: text, port: whole(0, 65_535) }),
    data: text,
    storage: text,
    log: group({ origin: { type: "string", pattern: "^[!-*,-~]{1,200}$" } }),
    keys: group({ receipts: text, log: text, retired: text }),
    signers: {
      type: "object",
      additionalProperties: false,
      properties: {
        keys: files,
        anchors: files,
        revocationLists: files,
        ocspResponses: files,
        timestampAnchors: files,
      },
    },
    scanner: {
      oneOf: [group({ kind: { const: "none" } }), group({ kind: { const: "clamd" }, socket: text })],
    },
    limits: group({
      blobBytes: whole(1),
      deliveryBytes: whole(1),
      deliveryBlobs: whole(1, 10_000_000),
      announcementBytes: whole(1024, 2 ** 30),
      uploads: whole(1, 100_000),
      uploadsOfOneSender: whole(1, 100_000),
      minimumBytesPerSecond: whole(0),
      reserveBytes: whole(0),
      requestsPerMinute: whole(1),
    }),
    checks: group({
      processes: whole(1, 64),
      memoryMegabytes: whole(64, 2 ** 20),
      timeoutMinutes: whole(1, 100_000),
      smallBytes: whole(0),
    }),
    policy: group({
      openDays: whole(1, 36_500),
      purgeDays: whole(0, 36_500),
      eventDays: whole(1, 36_500),
      rehashDays: whole(1, 36_500),
    }),
    logging: group({ level: { enum: ["debug", "info", "warn", "error"] } }),
  }),
});

/** What holds where the file says nothing. */
export const CONFIG_DEFAULTS: Readonly<Record<string, unknown>> = {
  language: "en",
  listen: { host: "127.0.0.1", port: 8470 },
  data: "data",
  storage: "storage",
  keys: { receipts: "keys/receipts.pem", log: "keys/log.pem", retired: "keys/retired.json" },
  signers: {},
  scanner: { kind: "none" },
  limits: {
    blobBytes: 2 ** 40,
    deliveryBytes: 2 ** 41,
    deliveryBlobs: 200_000,
    announcementBytes: 64 * 2 ** 20,
    uploads: 1000,
    uploadsOfOneSender: 32,
    minimumBytesPerSecond: 1024,
    reserveBytes: 2 ** 30,
    requestsPerMinute: 60_000,
  },
  checks: { processes: 2, memoryMegabytes: 1024, timeoutMinutes: 720, smallBytes: 256 * 2 ** 20 },
  policy: { openDays: 90, purgeDays: 30, eventDays: 365, rehashDays: 30 },
  logging: { level: "info" },
};
