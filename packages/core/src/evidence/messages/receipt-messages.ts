import type { Language } from "../../model/language.ts";
import { receiptDa } from "./receipt-da.ts";
import { type ReceiptKey, receiptEn } from "./receipt-en.ts";
import { receiptIs } from "./receipt-is.ts";
import { receiptNb } from "./receipt-nb.ts";

/** The texts of receipts, of the rules `receipt/<slug>`, and of what a receipt proves. */
export const receiptMessages: Readonly<Record<Language, Readonly<Record<ReceiptKey, string>>>> = {
  en: receiptEn,
  is: receiptIs,
  nb: receiptNb,
  da: receiptDa,
};
