import type { Language } from "@rafskil/core";
import { da } from "./da.ts";
import { en } from "./en.ts";
import { is } from "./is.ts";
import { nb } from "./nb.ts";

/** A key of the receiver's own texts. */
export type ReceiverTextKey = keyof typeof en;

/** The same keys in every language. */
export type ReceiverMessages = Readonly<Record<ReceiverTextKey, string>>;

/** What the receiver says to those who run it, and in its problems. */
export const receiverTexts: Readonly<Record<Language, ReceiverMessages>> = { en, is, nb, da };

export function isReceiverText(key: string): key is ReceiverTextKey {
  return Object.hasOwn(en, key);
}
