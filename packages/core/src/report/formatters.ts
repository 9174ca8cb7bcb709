import type { Formatters } from "intl-messageformat";
import type { Language } from "../model/language.ts";

/** The locale of each language. Our English is European: 1 March 2024; "a, b and c". */
export const LOCALES: Readonly<Record<Language, string>> = { en: "en-GB", is: "is", nb: "nb", da: "da" };

/**
 * Numbers, dates and plurals of a language, each made once: Intl takes long to make one.
 * Dates are in UTC: a report must not name another day in another time zone.
 */
export function createFormatters(language: Language): Formatters {
  const locale = LOCALES[language];
  return {
    getNumberFormat: keepMade((options) => new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: keepMade((options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" })),
    getPluralRules: keepMade((options) => new Intl.PluralRules(locale, options)),
  };
}

function keepMade<Options, Made>(make: (options?: Options) => Made): (locales: unknown, options?: Options) => Made {
  const made = new Map<string, Made>();
  let plain: Made | undefined;
  return (_locales, options) => {
    if (options === undefined) {
      plain ??= make();
      return plain;
    }
    const key = JSON.stringify(options);
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(options);
    made.set(key, now);
    return now;
  };
}
