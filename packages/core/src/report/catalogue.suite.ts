import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { type Catalogue, LANGUAGES, type Language } from "../model/language.ts";
import { messageArguments } from "./message-arguments.ts";

export interface CatalogueSuiteOptions {
  readonly catalogue: Catalogue;
  /** Every key that the program asks for: rule ids, and reasons why a rule does not apply. No other may stand there. */
  readonly keys: readonly string[];
}

/** The contract of every catalogue: no key missing, none unused, and the same arguments in all four languages. */
export function catalogueSuite(name: string, { catalogue, keys }: CatalogueSuiteOptions): void {
  describe(`the catalogue ${name}`, () => {
    it.each(LANGUAGES)("has every message that is asked for, and no other, in %s", (language) => {
      expect(Object.keys(catalogue[language]).sort()).toEqual([...new Set(keys)].sort());
    });

    it.each(LANGUAGES)("has only messages that can be read and say something, in %s", (language) => {
      const faults = Object.entries(catalogue[language]).flatMap(([key, text]) => faultsOf(key, text, language));
      expect(faults).toEqual([]);
    });

    it.each(LANGUAGES)("takes the same arguments in %s as in English", (language) => {
      for (const [key, text] of Object.entries(catalogue[language])) {
        const english = catalogue.en[key] ?? "";
        expect({ key, takes: signatureOf(text, language) }).toEqual({ key, takes: signatureOf(english, "en") });
      }
    });
  });
}

/**
 * The keys that begin with one of the prefixes in the source files of a folder and those below it: literals as they
 * stand, and for a template such as `error/${code}` every key of the catalogue that begins with `error/`.
 */
export function keysInSources(folder: string, prefixes: readonly string[], catalogue: Catalogue): readonly string[] {
  const found = new Set<string>();
  const pattern = new RegExp(`["\`]((?:${prefixes.join("|")})/[a-z-]*)(["\`]|\\$\\{[^}]*\\}[a-z-]*)`, "g");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.ts$/.test(file) || /\.(test|suite)\.ts$|(^|[\\/])messages[\\/]/.test(file)) continue;
    for (const [, key = "", end = ""] of readFileSync(join(folder, file), "utf8").matchAll(pattern)) {
      if (end.length === 1) found.add(key);
      const tail = end.replace(/^\$\{[^}]*\}/, "");
      if (end.length === 1) continue;
      for (const known of Object.keys(catalogue.en)) {
        if (known.startsWith(key) && known.endsWith(tail)) found.add(known);
      }
    }
  }
  return [...found];
}

function parse(text: string, language: Language): ReturnType<IntlMessageFormat["getAst"]> {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst();
}

function faultsOf(key: string, text: string, language: Language): readonly string[] {
  if (text.trim() !== text || text === "") return [`${key}: empty, or blanks at an end`];
  try {
    parse(text, language);
    return [];
  } catch (error) {
    return [`${key}: ${String(error)}`];
  }
}

/** One language may need a plural where another prints the number: only dates and times are a kind of their own. */
function signatureOf(text: string, language: Language): readonly string[] {
  return [...messageArguments(parse(text, language))].map(([name, kinds]) =>
    kinds.includes("date") || kinds.includes("time") ? `${name} (date)` : name,
  );
}
