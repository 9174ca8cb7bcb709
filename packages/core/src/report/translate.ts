import { type Formatters, IntlMessageFormat } from "intl-messageformat";
import type { Facts } from "../model/finding.ts";
import type { Catalogue, Language, Translate } from "../model/language.ts";
import { createFormatters, LOCALES } from "./formatters.ts";
import { messageArguments } from "./message-arguments.ts";
import { frameMessages } from "./messages/frame.ts";

export interface TranslatorOptions {
  /** Told of a missing key or argument, or a malformed message. A test throws here; the default is to go on. */
  readonly onFault?: (fault: string) => void;
}

/** Most members of a list that a message spells out; the rest are counted. */
const LISTED = 10;

/**
 * Gives the texts of the catalogues and of the reports' own frame in one language. Of two catalogues with one key the
 * earlier wins.
 *
 * Messages are ICU messages. `{n}` prints a number as it is (a year, a line); `{n, number}` prints it as the language
 * writes it; `{day, date, long}` takes an ISO 8601 date or time and prints it in UTC. A list of texts becomes
 * "a, b and c", and beyond ten "a, … and 90 more".
 *
 * It never throws for a text: a report with an unpolished sentence is worth more than none. What is missing falls back
 * to English, and that to the key with its facts.
 */
export function createTranslator(
  catalogues: readonly Catalogue[],
  language: Language,
  options: TranslatorOptions = {},
): Translate {
  const sources: readonly Catalogue[] = [frameMessages, ...catalogues];
  const compiled = new Map<string, Compiled | undefined>();
  const grammars = new Map<Language, Grammar>();

  function grammarOf(sought: Language): Grammar {
    const grammar = grammars.get(sought) ?? createGrammar(sought);
    grammars.set(sought, grammar);
    return grammar;
  }

  function find(key: string, sought: Language): Compiled | undefined {
    const id = `${sought} ${key}`;
    if (compiled.has(id)) return compiled.get(id);
    const text = sources.find((source) => Object.hasOwn(source[sought], key))?.[sought][key];
    let message: Compiled | undefined;
    try {
      if (text === undefined) options.onFault?.(`No message ${key} in ${sought}`);
      else message = compile(text, grammarOf(sought));
    } catch (error) {
      options.onFault?.(`Message ${key} in ${sought}: ${String(error)}`);
    }
    compiled.set(id, message);
    return message;
  }

  function say(key: string, facts: Facts, sought: Language): string | undefined {
    const message = find(key, sought);
    if (message === undefined) return undefined;
    try {
      return message(facts);
    } catch (error) {
      options.onFault?.(`Message ${key} in ${sought} with ${JSON.stringify(facts)}: ${String(error)}`);
      return undefined;
    }
  }

  return (key, facts = {}) => {
    const text = say(key, facts, language) ?? (language === "en" ? undefined : say(key, facts, "en"));
    return text ?? bareText(key, facts);
  };
}

type Compiled = (facts: Facts) => string;

/** What compiling needs of a language. */
interface Grammar {
  readonly language: Language;
  readonly formatters: Formatters;
  readonly list: (items: readonly string[]) => string;
}

function createGrammar(language: Language): Grammar {
  const formatters = createFormatters(language);
  const list = new Intl.ListFormat(LOCALES[language], { type: "conjunction" });
  const andMore = new IntlMessageFormat(frameMessages[language]["report/and-more"], LOCALES[language], undefined, {
    formatters,
  });
  return {
    language,
    formatters,
    list(items) {
      if (items.length <= LISTED) return list.format(items);
      return String(andMore.format({ shown: items.slice(0, LISTED).join(", "), more: items.length - LISTED }));
    },
  };
}

function compile(text: string, grammar: Grammar): Compiled {
  // Most texts of the frame have no arguments: they need no parser.
  if (!/[{}']/.test(text)) return () => text;
  const { formatters } = grammar;
  const message = new IntlMessageFormat(text, LOCALES[grammar.language], undefined, { formatters, ignoreTag: true });
  const dates = new Set<string>();
  for (const [name, kinds] of messageArguments(message.getAst())) {
    if (kinds.includes("date") || kinds.includes("time")) dates.add(name);
  }
  return (facts) => {
    const given: Record<string, string | number | boolean | Date> = {};
    for (const name of Object.keys(facts)) {
      const value = facts[name];
      if (value === undefined) continue;
      if (typeof value === "object") given[name] = grammar.list(value);
      else if (dates.has(name)) given[name] = new Date(typeof value === "number" ? value : String(value));
      else given[name] = typeof value === "boolean" ? String(value) : value;
    }
    return String(message.format(given));
  };
}

function bareText(key: string, facts: Facts): string {
  const said = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
  return said.length === 0 ? key : `${key} (${said.join(", ")})`;
}
