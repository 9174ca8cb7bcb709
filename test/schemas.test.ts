import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileSchema } from "../packages/core/src/json/ajv.ts";
import { parseJsonText } from "../packages/core/src/json/parse.ts";
import { createXsdValidator } from "../packages/core/src/xml/validate.ts";
import { REPOSITORY } from "./floors/repository.ts";

const SCHEMAS = join(REPOSITORY, "schemas");
const names = readdirSync(SCHEMAS, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
const jsonSchemas = names.filter((name) => name.endsWith(".schema.json")).sort();
const xmlSchemas = names.filter((name) => name.endsWith(".xsd")).sort();

interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

function read(name: string): Schema {
  const parsed = parseJsonText(readFileSync(join(SCHEMAS, name), "utf8"));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
  return parsed.value as Schema;
}

it("finds the schemas, and nothing beside them that no test looks at", () => {
  expect(jsonSchemas).toContain("report.schema.json");
  const others = names.filter((name) => /\.[^/]+$/.test(name) && !/(\.schema\.json|\.xsd|README\.md)$/.test(name));
  expect(others).toEqual([]);
});

describe.each(jsonSchemas)("%s", (name) => {
  const schema = read(name);

  it("is of draft 2020-12, under the $id where it is published", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(schema.$id).toBe(`https://rafskil.is/schemas/${name}`);
    expect(schema.title).toBeTruthy();
    expect(schema.description).toBeTruthy();
  });

  it("compiles, and takes its own examples", () => {
    const compiled = compileSchema(schema);
    expect(schema.examples ?? []).not.toEqual([]);
    for (const example of schema.examples ?? [])
      expect(compiled.checkValue(example)).toEqual({ ok: true, value: example });
  });

  it("refuses what it does not describe", () => {
    expect(compileSchema(schema).checkValue({ "no such key": 1 }).ok).toBe(false);
  });
});

describe.skipIf(xmlSchemas.length === 0).each(xmlSchemas)("%s", (name) => {
  it("compiles with the schemas beside it", async () => {
    const folder = dirname(join(SCHEMAS, name));
    const beside = readdirSync(folder).filter((file) => file.endsWith(".xsd") && existsSync(join(folder, file)));
    const files = beside.map((location) => ({ location, bytes: readFileSync(join(folder, location)) }));
    await using validator = createXsdValidator(
      { files, entries: [name.slice(name.lastIndexOf("/") + 1)] },
      { workers: 1 },
    );
    const outcome = await validator.validate([Buffer.from("<no-such-root/>")]);
    expect(outcome).toMatchObject({ kind: "validated", faultCount: 1 });
  });
});
