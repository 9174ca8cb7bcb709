import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkFloors } from "./floors/check-floors.ts";
import { TOP_LEVEL } from "./floors/floors.ts";
import { readImports } from "./floors/read-imports.ts";
import { REPOSITORY, readSources } from "./floors/repository.ts";

const MADE_BY_TOOLS = ["node_modules", "coverage", "test-results"];

test("imports go down, never up and never sideways", () => {
  expect(checkFloors(readSources())).toEqual([]);
});

test("nothing strange stands at the top of the repository", () => {
  const found = readdirSync(REPOSITORY).filter((name) => !name.startsWith(".") && !MADE_BY_TOOLS.includes(name));
  expect(found.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
});

/** Small trees that break one rule each: were the checker blind to one, that row would fail. */
const BREACHES: readonly {
  readonly what: string;
  readonly path: string;
  readonly text: string;
  readonly says: RegExp;
}[] = [
  {
    what: "an import that goes up",
    path: "read/zip.ts",
    text: 'import { a } from "../flow/pack.ts";',
    says: /goes up/,
  },
  {
    what: "an import that goes sideways",
    path: "read/zip.ts",
    text: 'import { a } from "../write/zip.ts";',
    says: /sideways/,
  },
  {
    what: "a type-only import",
    path: "read/zip.ts",
    text: 'import type { A } from "../write/sink.ts";',
    says: /goes sideways, from read to write/,
  },
  {
    what: "a type in an import expression",
    path: "model/a.ts",
    text: 'type A = import("../read/b.ts").B;',
    says: /goes up/,
  },
  { what: "a name passed on", path: "model/a.ts", text: 'export { b } from "../read/b.ts";', says: /goes up/ },
  { what: "a type passed on", path: "model/a.ts", text: 'export type { B } from "../read/b.ts";', says: /goes up/ },
  { what: "a star passed on", path: "model/a.ts", text: 'export * from "../read/b.ts";', says: /goes up/ },
  { what: "an import while running", path: "model/a.ts", text: 'await import("../read/b.ts");', says: /goes up/ },
  { what: "an import that is computed", path: "flow/a.ts", text: "await import(name);", says: /only running it/ },
  { what: "a resolved module", path: "model/a.ts", text: 'import.meta.resolve("../read/b.ts");', says: /goes up/ },
  {
    what: "a worker elsewhere",
    path: "xml/a.ts",
    text: 'new Worker(new URL(x ? "../digest/worker.ts" : "../digest/worker.js", import.meta.url));',
    says: /goes sideways, from xml to digest/,
  },
  {
    what: "one format that names another",
    path: "formats/eark-sip/a.ts",
    text: 'import type { A } from "../bagit/layout.ts";',
    says: /sideways, from formats\/eark-sip to formats\/bagit/,
  },
  {
    what: "the contract that names a format",
    path: "formats/package-format.ts",
    text: 'import { bagit } from "./bagit/index.ts";',
    says: /goes up/,
  },
  { what: "a stray folder", path: "extras/a.ts", text: "export const a = 1;", says: /stands on no floor/ },
  { what: "a stray file", path: "a.ts", text: "export const a = 1;", says: /stands on no floor/ },
  { what: "a stray format", path: "formats/extras/a.ts", text: "export const a = 1;", says: /stands on no floor/ },
  {
    what: "an import of a stray file",
    path: "flow/a.ts",
    text: 'import "../extras/a.ts";',
    says: /stands on no floor/,
  },
  { what: "a noun that does IO", path: "model/a.ts", text: 'import { open } from "node:fs";', says: /import nothing/ },
  { what: "core that names itself", path: "flow/a.ts", text: 'import { a } from "@rafskil/core";', says: /for others/ },
  {
    what: "core that names another",
    path: "flow/a.ts",
    text: 'import { a } from "../../../cli/src/a.ts";',
    says: /leaves/,
  },
  { what: "a source that leans on a test", path: "read/a.ts", text: 'import "./a.test.ts";', says: /imports a test/ },
  {
    what: "a source that leans on vitest",
    path: "read/a.ts",
    text: 'import { expect } from "vitest";',
    says: /only tests/,
  },
  { what: "a builtin without node:", path: "read/a.ts", text: 'import { open } from "fs";', says: /without node:/ },
];

describe("the checker is red on", () => {
  test.each(BREACHES)("$what", ({ path, text, says }) => {
    const [breach, ...more] = checkFloors(new Map([[`packages/core/src/${path}`, text]]));
    expect(breach).toMatch(says);
    expect(more.every((other) => says.test(other))).toBe(true);
  });

  test.each([
    ["the inside of core", 'import { a } from "../../core/src/flow/a.ts";', /leaves its package/],
    ["a deep name of core", 'import { a } from "@rafskil/core/flow";', /for others/],
    ["the receiver", 'import { a } from "@rafskil/receiver";', /for others/],
  ])("the CLI that reaches for %s", (_, text, says) => {
    const files = new Map([
      ["packages/core/src/index.ts", "export {};"],
      ["packages/cli/src/main.ts", text],
    ]);
    expect(checkFloors(files)[0]).toMatch(says);
  });

  test("a package that nobody knows", () => {
    const files = new Map([
      ["packages/core/src/index.ts", "export {};"],
      ["packages/extras/src/a.ts", "export {};"],
    ]);
    expect(checkFloors(files)[0]).toMatch(/no package is called extras/);
  });

  test("an empty list of files, and one without core", () => {
    expect(checkFloors(new Map())[0]).toMatch(/nothing was checked/);
    expect(checkFloors(new Map([["packages/cli/src/main.ts", ""]]))[0]).toMatch(/nothing was checked/);
  });
});

test("the checker lets good imports pass", () => {
  const files = new Map([
    ["packages/core/src/model/a.ts", 'import type { B } from "./b.ts";'],
    ["packages/core/src/read/a.ts", 'import { a } from "../model/a.ts"; import { open } from "node:fs";'],
    ["packages/core/src/digest/pool.ts", 'new URL(isTs ? "./worker.ts" : "./worker.js", import.meta.url);'],
    ["packages/core/src/formats/bagit/a.ts", 'import type { P } from "../package-format.ts"; import "./b.ts";'],
    ["packages/core/src/flow/registry.ts", 'import { bagit } from "../formats/bagit/index.ts"; await import("saxes");'],
    ["packages/core/src/write/a.test.ts", 'import { a } from "../read/a.ts"; import { test } from "vitest";'],
    ["packages/cli/src/main.ts", 'import { a } from "@rafskil/core"; import "./commands/pack.ts";'],
  ]);
  expect(checkFloors(files)).toEqual([]);
});

test("every import of a file is seen, with its line", () => {
  const text =
    'import a from "a";\nexport * from "b";\nconst c = await import("c");\n// import "d"\nconst e = \'import "e"\';';
  expect(readImports("a.ts", text)).toEqual([
    { specifier: "a", line: 1 },
    { specifier: "b", line: 2 },
    { specifier: "c", line: 3 },
  ]);
});
