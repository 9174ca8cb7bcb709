import type { AnySchemaObject } from "ajv/dist/2020.js";

const text = (description: string): AnySchemaObject => ({ description, type: "string", minLength: 1, maxLength: 4000 });

const count = (description: string): AnySchemaObject => ({
  description,
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
});

const named = (description: string, second: string): AnySchemaObject => ({
  description,
  type: "object",
  required: second === "version" ? ["name", "version"] : ["name"],
  additionalProperties: false,
  properties: { name: text("Its name."), [second]: text(`Its ${second}.`) },
});

/** What is signed of a package. Its published form, `schemas/statement.schema.json`, is made of this: a test says so. */
export const STATEMENT_SCHEMA: AnySchemaObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "https://rafskil.is/schemas/statement.schema.json",
  title: "Rafskil package statement",
  description: "What a sender states of a finished package: compact JSON, signed as bytes.",
  type: "object",
  required: ["type", "version", "package", "inventoryDigest", "files", "bytes", "madeAt", "madeBy"],
  additionalProperties: false,
  properties: {
    type: { const: "rafskil-statement" },
    version: { const: 1 },
    package: text("The package's name, without folders."),
    format: text("Its format, such as bagit."),
    profile: text("The format's profile."),
    inventoryDigest: {
      description:
        "SHA-256 of one line for each file in code-point order of paths: “sha256 DIGEST SIZE PATH” and a line feed, in UTF-8.",
      type: "string",
      pattern: "^[0-9a-f]{64}$",
    },
    files: count("How many files it holds."),
    bytes: count("Their size together."),
    producer: named("Who delivers.", "identifier"),
    agreement: text("The number of the agreement or ruling."),
    madeAt: { description: "When this was stated. UTC.", type: "string", format: "date-time", pattern: "Z$" },
    madeBy: named("The program that wrote this.", "version"),
  },
  examples: [
    {
      type: "rafskil-statement",
      version: 1,
      package: "malasafn-2018-2022.zip",
      format: "bagit",
      profile: "1.0",
      inventoryDigest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      files: 1204,
      bytes: 734003200,
      producer: { name: "Hraunabyggð", identifier: "4101012340" },
      agreement: "2026-11",
      madeAt: "2026-11-22T10:15:00Z",
      madeBy: { name: "rafskil", version: "0.1.0" },
    },
  ],
};
