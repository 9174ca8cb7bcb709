import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, it } from "vitest";
import { STATEMENT_SCHEMA } from "./data/statement-schema.ts";
import { parseStatement, statementBytes } from "./statement.ts";

const PUBLISHED = fileURLToPath(new URL("../../../../schemas/statement.schema.json", import.meta.url));

it("has the schema that is published", () => {
  expect(JSON.parse(readFileSync(PUBLISHED, "utf8"))).toEqual(STATEMENT_SCHEMA);
});

it("comes back as it was stated, and in no other spelling", () => {
  const property = fc.property(fc.string({ minLength: 1 }), fc.nat(), (name, files) => {
    const statement = {
      type: "rafskil-statement",
      version: 1,
      package: name,
      inventoryDigest: "ab".repeat(32),
      files,
      bytes: files,
      madeAt: "2026-11-22T10:00:00Z",
      madeBy: { name: "rafskil", version: "1" },
    } as const;
    const bytes = statementBytes(statement);
    expect(parseStatement(bytes)).toEqual(statement);
    expect(parseStatement(Buffer.concat([bytes, Buffer.from(" ")]))).toBeUndefined();
  });
  fc.assert(property);
});
