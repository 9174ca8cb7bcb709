import type { AnySchemaObject } from "ajv/dist/2020.js";
import { type CompiledSchema, compileSchema } from "../json/ajv.ts";
import { parseJsonText } from "../json/parse.ts";
import { TransferError } from "../model/error.ts";
import { ANNOUNCEMENT_SCHEMA, BLOB_PAGE_SCHEMA, DECISION_SCHEMA, DELIVERY_SCHEMA } from "./data/protocol-schemas.ts";
import { CHECKPOINTS_SCHEMA, PROBLEM_SCHEMA, SERVICE_SCHEMA } from "./data/service-schemas.ts";
import type { Problem } from "./problem-types.ts";
import type {
  Announcement,
  BlobResource,
  Decision,
  DeliveryResource,
  Page,
  ServiceDocument,
  UploadCheckpoints,
} from "./protocol.ts";

/** What the messages are, by their names. */
export interface ProtocolMessages {
  readonly announcement: Announcement;
  readonly decision: Decision;
  readonly delivery: DeliveryResource;
  readonly blobPage: Page<BlobResource>;
  readonly checkpoints: UploadCheckpoints;
  readonly problem: Problem;
  readonly service: ServiceDocument;
}

/** The schemas as data: for an OpenAPI document, and for `schemas/`, where they are published. */
export const PROTOCOL_SCHEMA_DATA: Readonly<Record<keyof ProtocolMessages, AnySchemaObject>> = {
  announcement: ANNOUNCEMENT_SCHEMA,
  decision: DECISION_SCHEMA,
  delivery: DELIVERY_SCHEMA,
  blobPage: BLOB_PAGE_SCHEMA,
  checkpoints: CHECKPOINTS_SCHEMA,
  problem: PROBLEM_SCHEMA,
  service: SERVICE_SCHEMA,
};

/** What both ends hold each other's JSON against. */
export const PROTOCOL_SCHEMAS: { readonly [Name in keyof ProtocolMessages]: CompiledSchema<ProtocolMessages[Name]> } = {
  announcement: compileSchema<Announcement>(ANNOUNCEMENT_SCHEMA),
  decision: compileSchema<Decision>(DECISION_SCHEMA),
  delivery: compileSchema<DeliveryResource>(DELIVERY_SCHEMA),
  blobPage: compileSchema<Page<BlobResource>>(BLOB_PAGE_SCHEMA),
  checkpoints: compileSchema<UploadCheckpoints>(CHECKPOINTS_SCHEMA),
  problem: compileSchema<Problem>(PROBLEM_SCHEMA),
  service: compileSchema<ServiceDocument>(SERVICE_SCHEMA),
};

/**
 * Parses an answer of the other end. Throws `document-malformed` with the fact `detail` for what is not by the schema:
 * then it speaks another protocol, or something in between answered in its place.
 */
export function parseMessage<T>(schema: CompiledSchema<T>, json: string): T {
  const checked = schema.check(parseJsonText(json));
  if (checked.ok) return checked.value;
  const detail = checked.faults
    .slice(0, 3)
    .map(({ pointer, message }) => `${pointer} ${message}`.trim())
    .join("; ");
  throw new TransferError("document-malformed", `The other end's answer is not by the protocol: ${detail}.`, {
    facts: { detail },
  });
}
