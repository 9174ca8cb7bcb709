import type { Texts } from "../action-plan.ts";

/** One text in the four languages, in the order in which they are named everywhere. */
export function texts(en: string, is: string, nb: string, da: string): Texts {
  return { en, is, nb, da };
}
