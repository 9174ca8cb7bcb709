import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { TRANSFER_SCHEMA } from "./data/schema.ts";

const PUBLISHED = fileURLToPath(new URL("../../../../../schemas/transfer.schema.json", import.meta.url));

it("is published as it is used", () => {
  expect(JSON.parse(readFileSync(PUBLISHED, "utf8"))).toEqual(TRANSFER_SCHEMA);
});
