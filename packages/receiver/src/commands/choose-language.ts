import { LANGUAGES, type Language } from "@rafskil/core";

/** Language codes of locales that mean one of ours. */
const BY_CODE: ReadonlyMap<string, Language> = new Map<string, Language>([
  ...LANGUAGES.map((language) => [language, language] as const),
  ["no", "nb"],
  ["nn", "nb"],
]);

/**
 * The language to speak: what `--lang` asks for, else that of the locale (POSIX: the first that is set and not empty), else
 * English. It looks at the bare words, so that a fault in the command line can be told in that language too.
 */
export function chooseLanguage(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = words.flatMap((word, at) =>
    word === "--lang" ? [words[at + 1] ?? ""] : word.startsWith("--lang=") ? [word.slice("--lang=".length)] : [],
  );
  const wanted = LANGUAGES.find((language) => language === asked.at(-1));
  if (wanted !== undefined) return wanted;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const [code = ""] = (LC_ALL || LC_MESSAGES || LANG || "").split(/[-_.@]/);
  return BY_CODE.get(code.toLowerCase()) ?? "en";
}
