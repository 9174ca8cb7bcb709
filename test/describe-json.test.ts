import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileSchema } from "../packages/core/src/json/ajv.ts";
import { rafskil } from "./cli/run-cli.ts";
import { REPOSITORY } from "./floors/repository.ts";

const MUNICIPALITY = join(REPOSITORY, "fixtures/municipality/transfer");

test("what `describe --format json` prints is what its schema describes", async () => {
  const schema = JSON.parse(readFileSync(join(REPOSITORY, "schemas/inventory.schema.json"), "utf8"));
  const { stdout } = await rafskil(["describe", MUNICIPALITY, "--format", "json", "--digest", "sha256,sha1"]);
  const inventory = JSON.parse(stdout);
  expect(inventory.files.length).toBeGreaterThan(100);
  expect(compileSchema(schema).checkValue(inventory)).toEqual({ ok: true, value: inventory });
});
