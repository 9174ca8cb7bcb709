import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DELIVERY_STATES, ERROR_CODES } from "@rafskil/core";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { commandId, optionTextKey } from "../command-line/command.ts";
import { EVERYWHERE } from "../command-line/everywhere.ts";
import { COMMANDS } from "../commands/commands.ts";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { is } from "./is.ts";
import { nb } from "./nb.ts";

const LANGUAGES = [
  ["en", en],
  ["is", is],
  ["nb", nb],
  ["da", da],
] as const;
const PHASES = ["list", "rows", "digest", "write", "identify", "sync", "send"];

/** Keys that the program makes of names. */
function madeKeys(): readonly string[] {
  return [
    ...COMMANDS.flatMap((command) => [`command/${commandId(command)}`, `command/${commandId(command)}/about`]),
    ...COMMANDS.flatMap((command) => command.arguments.map((argument) => `argument/${argument.name}`)),
    ...COMMANDS.flatMap((command) => command.examples.map((example) => `example/${example.key}`)),
    ...[...EVERYWHERE, ...COMMANDS.flatMap((command) => command.options)].map(optionTextKey),
    ...PHASES.map((phase) => `progress/${phase}`),
    ...ERROR_CODES.map((code) => `error/${code}`),
    ...DELIVERY_STATES.map((state) => `delivery/${state}`),
    "usage/unknown-command-near",
    "usage/unknown-option-near",
  ];
}

/** Keys that stand in the sources as they are. */
function literalKeys(): readonly string[] {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^messages/.test(file),
  );
  const text = files.map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
  return [...text.matchAll(/"([a-z]+\/[a-z-]+)"/g)].flatMap(([, key = ""]) => (PREFIXES.has(prefix(key)) ? [key] : []));
}

const prefix = (key: string): string => key.slice(0, key.indexOf("/"));
const PREFIXES = new Set(Object.keys(en).map(prefix));

function argumentsOf(text: string, language: string): readonly string[] {
  const ast = JSON.stringify(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
  return [
    ...new Set([...ast.matchAll(/"type":[1-6],"value":"(\w+)"|"value":"(\w+)","type":[1-6]/g)].map(String)),
  ].sort();
}

describe.each(LANGUAGES)("the program's texts in %s", (language, messages) => {
  it("are those that the program uses, and no other", () => {
    expect(Object.keys(messages).sort()).toEqual([...new Set([...madeKeys(), ...literalKeys()])].sort());
  });

  it("say something", () => {
    for (const [key, text] of Object.entries(messages)) expect(text.trim(), key).toMatch(/\p{L}{2}/u);
  });

  it("take the same arguments as in English", () => {
    for (const [key, text] of Object.entries(en)) {
      const here: string = Object.entries(messages).find(([each]) => each === key)?.[1] ?? "";
      expect(argumentsOf(here, language), key).toEqual(argumentsOf(text, "en"));
    }
  });

  it("of the help take no arguments: it is printed without the library of messages", () => {
    const help = Object.entries(messages).filter(([key]) => /^(help|command|argument|option|example)\//.test(key));
    for (const [key, text] of help) expect(text, key).not.toMatch(/[{}]/);
  });
});

it("would be found out if an argument were missing", () => {
  expect(argumentsOf("{a} {n, plural, one {# {b}} other {# c}} {d, number}", "en")).toHaveLength(4);
});

it("are translated: no text but a few is the same as in English", () => {
  const same = LANGUAGES.slice(1).flatMap(([, messages]) =>
    Object.entries(messages).flatMap(([key, text]) =>
      Object.entries(en).some(([k, t]) => k === key && t === text) ? [key] : [],
    ),
  );
  expect(new Set(same).size).toBeLessThan(5);
});
