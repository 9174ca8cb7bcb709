import { hkdfSync } from "node:crypto";
import type { AnySchemaObject } from "ajv/dist/2020.js";
import { compileSchema } from "../json/ajv.ts";
import { parseJsonText } from "../json/parse.ts";
import { CONTENT_KEY_BYTES } from "./envelope.ts";

/** What stands in `index.p7m`, encrypted as the parts are: what they make together. */
export interface EncryptedIndex {
  readonly type: "rafskil-encrypted";
  readonly version: 1;
  /** The file's name, without folders. */
  readonly name: string;
  readonly bytes: number;
  /** Bytes of each part but the last. */
  readonly partBytes: number;
  /** 32 random bytes in base64 for addresses, of which the parts' keys are made. */
  readonly seed: string;
}

export const INDEX_NAME = "index.p7m";
const MIN_PART_BYTES = 2 ** 20;
const MAX_PART_BYTES = 2 ** 30;

const SCHEMA: AnySchemaObject = {
  type: "object",
  required: ["type", "version", "name", "bytes", "partBytes", "seed"],
  additionalProperties: false,
  properties: {
    type: { const: "rafskil-encrypted" },
    version: { const: 1 },
    name: { type: "string", minLength: 1, maxLength: 1000 },
    bytes: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    partBytes: { type: "integer", minimum: MIN_PART_BYTES, maximum: MAX_PART_BYTES },
    seed: { type: "string", pattern: "^[A-Za-z0-9_-]{43}$" },
  },
};

/** Whether parts may have this size: from 1 MiB to 1 GiB. */
export function isPartSize(bytes: number): boolean {
  return Number.isSafeInteger(bytes) && bytes >= MIN_PART_BYTES && bytes <= MAX_PART_BYTES;
}

const INDEX = compileSchema<EncryptedIndex>(SCHEMA);

export function parseIndex(bytes: Uint8Array): EncryptedIndex | undefined {
  const checked = INDEX.check(parseJsonText(Buffer.from(bytes).toString("utf8"), { maxDepth: 4 }));
  return checked.ok ? checked.value : undefined;
}

/** A part of the file: its name, and where its bytes lie. */
export interface Part {
  readonly name: string;
  readonly index: number;
  readonly from: number;
  readonly bytes: number;
}

/** The parts in order. An empty file has one part, which is empty. */
export function* partsOf({ bytes, partBytes }: Pick<EncryptedIndex, "bytes" | "partBytes">): Iterable<Part> {
  for (let index = 0; index < countParts({ bytes, partBytes }); index++) {
    const from = index * partBytes;
    yield { name: partName(index), index, from, bytes: Math.min(partBytes, bytes - from) };
  }
}

function countParts({ bytes, partBytes }: Pick<EncryptedIndex, "bytes" | "partBytes">): number {
  return Math.max(1, Math.ceil(bytes / partBytes));
}

function partName(index: number): string {
  return `part-${String(index + 1).padStart(6, "0")}.p7m`;
}

/**
 * The key of a part: of the seed, its place and the whole (HKDF with SHA-256, RFC 5869). A part that was put in
 * another's place, or comes of another file, has another key, and is refused.
 */
export function partKey({ seed, bytes, partBytes }: EncryptedIndex, index: number): Uint8Array {
  const info = `rafskil-encrypted part ${index} of ${countParts({ bytes, partBytes })}, ${bytes} bytes`;
  return Buffer.from(hkdfSync("sha256", Buffer.from(seed, "base64url"), "", info, CONTENT_KEY_BYTES));
}
