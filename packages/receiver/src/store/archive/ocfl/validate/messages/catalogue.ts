import type { Language } from "@rafskil/core";
import type { OcflCode } from "../data/codes.ts";
import { ocflDa } from "./da.ts";
import { ocflEn } from "./en.ts";
import { ocflIs } from "./is.ts";
import { ocflNb } from "./nb.ts";

/** A text for each code. */
export type OcflTexts = Readonly<Record<OcflCode, string>>;

/** What each code means, in every language; the arguments are a fault's facts. */
export const OCFL_MESSAGES: Readonly<Record<Language, OcflTexts>> = {
  en: ocflEn,
  is: ocflIs,
  nb: ocflNb,
  da: ocflDa,
};
