import type { Language } from "../../model/language.ts";
import { frameDa } from "./da.ts";
import { type FrameKey, frameEn } from "./en.ts";
import { frameIs } from "./is.ts";
import { frameNb } from "./nb.ts";

/**
 * The texts of every report's frame, and those that any step may say: why a rule was not run (`not-run/…`), and each
 * error code (`error/…`). `createTranslator` always knows them.
 */
export const frameMessages: Readonly<Record<Language, Readonly<Record<FrameKey, string>>>> = {
  en: frameEn,
  is: frameIs,
  nb: frameNb,
  da: frameDa,
};
