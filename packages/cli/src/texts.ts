import type { Language, Translate } from "@rafskil/core";
import { IntlMessageFormat } from "intl-messageformat";
import type { MessageKey } from "./messages/catalogue.ts";

/**
 * The program's texts in one language. Only that language's file is loaded, and the library of the formats is not:
 * `--help` must be quick. An unknown key throws a plain `Error`: a fault of the program.
 */
export async function loadTexts(language: Language): Promise<Translate> {
  const messages = await loadMessages(language);
  return (key, facts = {}) => {
    if (!isKey(messages, key)) throw new Error(`No text has the key ${key}`);
    const text = messages[key];
    if (!text.includes("{")) return text;
    return String(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).format(facts));
  };
}

type Texts = Readonly<Record<MessageKey, string>>;

function isKey(messages: Texts, key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}

async function loadMessages(language: Language): Promise<Texts> {
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
