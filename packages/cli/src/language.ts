import type { Language } from "@rafskil/core";

/** The languages of the program; English is the source of its texts. */
export const LANGUAGES: readonly Language[] = ["en", "is", "nb", "da"];

/** Language codes of locales that mean one of ours. */
const BY_CODE: Readonly<Record<string, Language>> = { en: "en", is: "is", nb: "nb", no: "nb", nn: "nb", da: "da" };

/**
 * The language to speak: what `--lang` asks for, else that of the locale, else English. It looks at the bare words, so
 * that a fault in the command line can be told in that language too. `systemLocale` is asked last: that takes 20 ms.
 */
export function chooseLanguage(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: () => string,
): Language {
  const at = words.lastIndexOf("--lang");
  const inline = words.findLast((word) => word.startsWith("--lang="));
  const asked = at >= 0 ? words[at + 1] : inline?.slice("--lang=".length);
  const wanted = LANGUAGES.find((language) => language === asked);
  if (wanted !== undefined) return wanted;
  // POSIX: the first of these that is set and not empty decides.
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = LC_ALL || LC_MESSAGES || LANG || systemLocale();
  const code = locale.split(/[-_.@]/)[0]?.toLowerCase() ?? "";
  return Object.hasOwn(BY_CODE, code) ? (BY_CODE[code] ?? "en") : "en";
}
