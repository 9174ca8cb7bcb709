import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ANNOUNCEMENT_FAULTS, createTranslator, LANGUAGES, problemMessages } from "@rafskil/core";
import { describe, expect, test } from "vitest";
import { commandId } from "../commands/command.ts";
import { COMMANDS } from "../commands/commands.ts";
import { ALL_CHECKS } from "../conformance/checks/all-checks.ts";
import { problem, problemBody } from "../http/problem.ts";
import { receiverTexts } from "./catalogue.ts";

const FOLDER = fileURLToPath(new URL("..", import.meta.url));

/** Keys that the program makes of names. */
function madeKeys(): readonly string[] {
  return [
    ...COMMANDS.flatMap((command) => [
      `command/${commandId(command)}`,
      ...Object.keys(command.options).map((option) => `option/${commandId(command)}/${option}`),
    ]),
    ...ALL_CHECKS.map(({ id }) => `conformance/${id}`),
    ...["config", "lang", "help"].map((option) => `option/${option}`),
    ...[...ANNOUNCEMENT_FAULTS, "blob-missing", "blob-corrupt"].map((fault) => `fault/${fault}`),
    ...["not-found", "document-malformed", "output-exists"].map((code) => `error/${code}`),
  ];
}

/** Keys that stand in the sources as they are. */
function literalKeys(): readonly string[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/\.(test|suite)\.ts$/.test(file) && !/messages/.test(file),
  );
  return files.flatMap((file) =>
    [...readFileSync(join(FOLDER, file), "utf8").matchAll(/"((?:help|say|usage|detail|error)\/[a-z-]+)"/g)].map(
      ([, key = ""]) => key,
    ),
  );
}

/** Names of arguments: those of the message, and of the messages for each choice within it. */
function argumentsOf(text: string): readonly string[] {
  const names = new Set<string>();
  // A brace within a message opens an argument; one within an argument opens a message.
  let isMessage = true;
  for (const [brace, name] of text.matchAll(/\{(\w*)|\}/g)) {
    if (brace.startsWith("{") && isMessage) names.add(name ?? "");
    isMessage = !isMessage;
  }
  return [...names].sort();
}

describe.each(LANGUAGES)("the receiver's texts in %s", (language) => {
  const texts = Object.entries<string>(receiverTexts[language]);

  test("are those that it uses, and no other", () => {
    expect(texts.map(([key]) => key).sort()).toEqual([...new Set([...madeKeys(), ...literalKeys()])].sort());
  });

  test("can be said, with the arguments that they have in English", () => {
    const faults: string[] = [];
    const translate = createTranslator([receiverTexts], language, { onFault: (fault) => faults.push(fault) });
    const english = new Map<string, string>(Object.entries(receiverTexts.en));
    for (const [key, text] of texts) {
      const names = argumentsOf(text);
      expect(names, key).toEqual(argumentsOf(english.get(key) ?? ""));
      expect(translate(key, Object.fromEntries(names.map((name) => [name, 2])))).not.toBe("");
    }
    expect(faults).toEqual([]);
  });

  test.skipIf(language === "en")("are translated", () => {
    const english = new Map<string, string>(Object.entries(receiverTexts.en));
    expect(texts.filter(([key, text]) => english.get(key) === text)).toEqual([]);
  });

  test.each([
    [{ fault: "agreement-closed", facts: { until: "2026-01-01" } }, "2026-01-01"],
    [{ fault: "too-many-blobs", facts: { most: 1 }, said: { form: "archive" } }, "zip"],
    [{ fault: "step-missing", said: { what: "step", title: "Skráð", clause: "none", due: "2026-05-01" } }, "Skráð"],
    [{ fault: "previous-not-mendable", said: { previous: "D-1", state: "expired", by: "none" } }, "expired"],
    [{ fault: "previous-not-mendable", said: { previous: "D-1", state: "expired", by: "D-2" } }, "D-2"],
  ] as const)("tell a fault of an announcement with what it is about: %j", (fault, word) => {
    const faults: string[] = [];
    const catalogues = [receiverTexts, problemMessages];
    const translate = createTranslator(catalogues, language, { onFault: (said) => faults.push(said) });
    const refused = problem("announcement-refused", { faults: [fault] });
    const body = problemBody(refused, { translate, language, instance: "urn:uuid:x" });
    expect(body.faults?.[0]?.detail).toContain(word);
    expect(body.faults?.[0]).not.toHaveProperty("said");
    expect(faults).toEqual([]);
  });
});

test("an argument that one language lacks is found", () => {
  expect(argumentsOf("{a} {n, plural, one {# {b}} other {# c}} {d, number}")).toEqual(["a", "b", "d", "n"]);
});
