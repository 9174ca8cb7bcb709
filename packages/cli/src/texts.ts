import type { Language, Translate } from "@rafskil/core";
import type { CliMessages, MessageKey } from "./messages/catalogue.ts";

/**
 * The program's texts in one language, as they are: for the help, whose texts take no arguments. Neither the library of
 * the formats nor that of ICU messages is loaded, since `--help` must be quick.
 * An unknown key throws a plain `Error`: a fault of the program.
 */
export async function loadPlainTexts(language: Language): Promise<Translate> {
  const messages = await loadMessages(language);
  return (key) => textOf(messages, key);
}

/** The program's texts in one language, as ICU messages with their arguments filled in. */
export async function loadTexts(language: Language): Promise<Translate> {
  const messages = await loadMessages(language);
  const { IntlMessageFormat } = await import("intl-messageformat");
  return (key, facts = {}) => {
    const text = textOf(messages, key);
    if (!text.includes("{")) return text;
    return String(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(facts));
  };
}

function textOf(messages: CliMessages, key: string): string {
  if (!isKey(messages, key)) throw new Error(`No text has the key ${key}`);
  return messages[key];
}

function isKey(messages: CliMessages, key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

async function loadMessages(language: Language): Promise<CliMessages> {
  switch (language) {
    case "en":
      return (await import("./messages/en.ts")).en;
    case "is":
      return (await import("./messages/is.ts")).is;
    case "nb":
      return (await import("./messages/nb.ts")).nb;
    case "da":
      return (await import("./messages/da.ts")).da;
  }
}
