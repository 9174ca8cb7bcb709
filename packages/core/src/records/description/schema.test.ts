import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { TRANSFER_SCHEMA } from "./data/schema.ts";

const PUBLISHED = fileURLToPath(new URL("../../../../../schemas/transfer.schema.json", import.meta.url));

it("is published as it is used", () => {
  expect(JSON.parse(readFileSync(PUBLISHED, "utf8"))).toEqual(TRANSFER_SCHEMA);
});

interface SchemaPart {
  readonly $ref?: unknown;
  readonly description?: unknown;
  readonly type?: unknown;
  readonly enum?: unknown;
  readonly examples?: unknown;
}

/** Every property of a schema, by its path, however deep it lies. */
function* propertiesOf(part: unknown, at = ""): Generator<readonly [at: string, property: SchemaPart]> {
  if (Array.isArray(part)) for (const each of part) yield* propertiesOf(each, at);
  if (typeof part !== "object" || part === null || Array.isArray(part)) return;
  for (const [keyword, value] of Object.entries(part)) {
    if (keyword === "examples") continue;
    if (keyword === "properties")
      for (const [name, each] of Object.entries(value)) yield [`${at}/${name}`, { ...Object(each) }];
    yield* propertiesOf(value, keyword === "properties" ? at : `${at}/${keyword}`);
  }
}

it.each([...propertiesOf(TRANSFER_SCHEMA)])("describes %s, and gives an example where it takes any text", (_, part) => {
  if (part.$ref !== undefined) return;
  expect(part.description).toMatch(/\S/);
  if (part.type === "string" && part.enum === undefined) expect(part.examples ?? []).not.toEqual([]);
});
