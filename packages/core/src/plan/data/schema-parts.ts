import type { AnySchemaObject } from "ajv/dist/2020.js";

/** Parts that both schemas of the action plan are made of. */

export const DRAFT = "https://json-schema.org/draft/2020-12/schema";

export const ID = "^[a-z0-9][a-z0-9.-]{0,63}$";

export function id(description: string, ...examples: readonly string[]): AnySchemaObject {
  return { description, type: "string", pattern: ID, examples };
}

export function text(description: string, ...examples: readonly string[]): AnySchemaObject {
  return {
    description,
    type: "string",
    pattern: "\\S",
    maxLength: 2000,
    ...(examples.length === 0 ? {} : { examples }),
  };
}

export function date(description: string): AnySchemaObject {
  return { description, type: "string", format: "date", examples: ["2026-03-31"] };
}

/** An object of which nothing is allowed that is not named. */
export function record(
  description: string,
  properties: Readonly<Record<string, AnySchemaObject>>,
  required: readonly string[],
): AnySchemaObject {
  return {
    description,
    type: "object",
    required: [...required],
    additionalProperties: false,
    properties: { ...properties },
  };
}

export function list(description: string, items: AnySchemaObject): AnySchemaObject {
  return { description, type: "array", maxItems: 100_000, items };
}
