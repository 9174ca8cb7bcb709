/** The languages in which people read us. English is the source of the texts. */
export const LANGUAGES = ["en", "is", "nb", "da"] as const;

export type Language = (typeof LANGUAGES)[number];

/** Messages by key; each is an ICU message whose arguments are a finding's facts. */
export type Messages = Readonly<Record<string, string>>;

/** The same keys in every language. */
export type Catalogue = Readonly<Record<Language, Messages>>;

/** Gives the text for a key, with facts filled in. */
export type Translate = (
  key: string,
  facts?: Readonly<Record<string, string | number | boolean | readonly string[]>>,
) => string;
