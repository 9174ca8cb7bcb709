import type { Language } from "../../model/language.ts";
import { signatureDa } from "./signature-da.ts";
import { type SignatureKey, signatureEn } from "./signature-en.ts";
import { signatureIs } from "./signature-is.ts";
import { signatureNb } from "./signature-nb.ts";

/** The texts of the rules `signature/<slug>`. */
export const signatureMessages: Readonly<Record<Language, Readonly<Record<SignatureKey, string>>>> = {
  en: signatureEn,
  is: signatureIs,
  nb: signatureNb,
  da: signatureDa,
};
