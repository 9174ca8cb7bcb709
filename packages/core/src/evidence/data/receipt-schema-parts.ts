import type { AnySchemaObject } from "ajv/dist/2020.js";

export const text = (description: string): AnySchemaObject => ({
  description,
  type: "string",
  minLength: 1,
  maxLength: 4000,
});

export const count = (description: string): AnySchemaObject => ({
  description,
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
});

export const time = (description: string): AnySchemaObject => ({
  description: `${description} UTC.`,
  type: "string",
  format: "date-time",
  pattern: "Z$",
});

export const sha256 = (description: string): AnySchemaObject => ({
  description,
  type: "string",
  pattern: "^[0-9a-f]{64}$",
});

const hashes = (description: string): AnySchemaObject => ({
  description: `${description} Hashes in base64.`,
  type: "array",
  maxItems: 128,
  items: { type: "string", pattern: "^[A-Za-z0-9+/]{43}=$" },
});

export const object = (
  description: string,
  required: readonly string[],
  properties: Readonly<Record<string, AnySchemaObject>>,
): AnySchemaObject => ({ description, type: "object", required, additionalProperties: false, properties });

export const agent = (description: string): AnySchemaObject =>
  object(description, ["name"], {
    name: text("Full name."),
    identifier: text("National identifier, such as a kennitala."),
  });

export const logPlace: AnySchemaObject = object(
  "Where this stands in the archive's log. Always the last member.",
  ["index", "proof", "checkpoint"],
  {
    index: count("Its place in the log, from 0."),
    proof: hashes("Inclusion proof (RFC 9162, 2.1.3)."),
    checkpoint: text("The log's head as a signed note (C2SP tlog-checkpoint)."),
    since: object("That the log of the previous receipt is the beginning of this one.", ["size", "proof"], {
      size: count("The size of the log in the previous receipt."),
      proof: hashes("Consistency proof (RFC 9162, 2.1.4)."),
    }),
  },
);
