import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const SOURCES = fileURLToPath(new URL("../packages/core/src", import.meta.url));

const files = readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => ({ file, text: readFileSync(join(SOURCES, file), "utf8") }));

/** A part of another catalogue, which is held: its keys are a union, and each has a sentence by the compiler. */
const PARTS: ReadonlySet<string> = new Set(["CONDITION_MESSAGES"]);

it("holds every catalogue of messages to what the program asks for: none missing, none unused", () => {
  const held = files.filter(({ file, text }) => file.endsWith(".test.ts") && text.includes("catalogueSuite("));
  const catalogues = files
    .filter(({ file }) => !/\.(test|suite)\.ts$/.test(file))
    .flatMap(({ text }) => [...text.matchAll(/^export const (\w+): (?:Catalogue|Readonly<Record<Language, )/gm)])
    .map(([, name = ""]) => name)
    .filter((name) => /messages$/i.test(name) && !PARTS.has(name));
  expect(catalogues.length).toBeGreaterThan(10);
  expect(catalogues.filter((name) => !held.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
});
