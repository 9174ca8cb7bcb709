import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publicNames } from "./floors/public-names.ts";
import { REPOSITORY } from "./floors/repository.ts";

const INDEX = "packages/core/src/index.ts";

test("core exports the names of test/exports.txt and no other: a change here is a change for its users", () => {
  const listed = readFileSync(join(REPOSITORY, "test/exports.txt"), "utf8").split("\n").filter(Boolean);
  expect(publicNames(INDEX, readFileSync(join(REPOSITORY, INDEX), "utf8"))).toEqual(listed);
});

test("every way to export a name is seen, and a star is refused", () => {
  const text =
    'export { a, b as c } from "./a.ts";\nexport type { D } from "./a.ts";\nexport const e = 1, f = 2;\nexport interface G {}';
  expect(publicNames("a.ts", text)).toEqual(["D", "G", "a", "c", "e", "f"]);
  expect(() => publicNames("a.ts", 'export * from "./a.ts";')).toThrow(/star/);
});
