import { expect, test } from "vitest";
import { checkPurity } from "./floors/check-purity.ts";
import { readSources } from "./floors/repository.ts";

test("core never prints, and never reads the environment, the arguments, the clock or randomness", () => {
  const sources = [...readSources()].filter(
    ([path]) => path.startsWith("packages/core/") && !/\.(test|suite)\.ts$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap(([path, text]) => checkPurity(path, text))).toEqual([]);
});

test.each([
  "console.log(a);",
  "const { env } = process; process.env.HOME;",
  'process.env["HOME"];',
  "process.argv.slice(2);",
  "globalThis.process.stdout.write(a);",
  "Date.now();",
  "const now = new Date();",
  "performance.now();",
  "Math.random();",
  'import { randomUUID } from "node:crypto";',
  "crypto.randomUUID();",
  'import { tmpdir as folder } from "node:os";',
])("the checker is red on %s", (text) => {
  expect(checkPurity("a.ts", text)).not.toEqual([]);
});

test("the checker lets a date be made of what is given, and other names be", () => {
  const text = "new Date(0); new Date(given); process.nextTick(a); Math.max(1, 2); log.console; env.process;";
  expect(checkPurity("a.ts", text)).toEqual([]);
});
