import type { Language } from "../../model/language.ts";
import { sourceDa } from "./source-da.ts";
import { type SourceKey, sourceEn } from "./source-en.ts";
import { sourceIs } from "./source-is.ts";
import { sourceNb } from "./source-nb.ts";

/** The texts of the rules `source/<kind>`. */
export const sourceMessages: Readonly<Record<Language, Readonly<Record<SourceKey, string>>>> = {
  en: sourceEn,
  is: sourceIs,
  nb: sourceNb,
  da: sourceDa,
};
