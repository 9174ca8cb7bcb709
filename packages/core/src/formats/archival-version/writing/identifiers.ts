import { RESERVED_WORDS } from "../data/reserved-words.ts";

/** Leaves room for what is put before and after a name in those of keys: an identifier has at most 128 characters. */
const MOST_CHARACTERS = 100;

/** Gives names that SQL:1999 takes as they stand, none of them twice. */
export interface Identifiers {
  /** The name itself where it can stand, else the nearest that can. */
  take(name: string): string;
}

/** `fallback`: what a name becomes of which no letter is left. */
export function createIdentifiers(fallback: string): Identifiers {
  const taken = new Set<string>();
  return {
    take(name) {
      const wanted = identifierOf(name, fallback);
      let found = wanted;
      for (let number = 2; taken.has(found.toUpperCase()); number++) found = `${wanted}_${number}`;
      taken.add(found.toUpperCase());
      return found;
    },
  };
}

/** Letters first, then letters, digits and `_`; and no word that SQL keeps for itself (6.C_28). */
function identifierOf(name: string, fallback: string): string {
  const plain = name
    .normalize("NFC")
    .replace(/[^\p{L}\p{Nd}_]+/gu, "_")
    .replace(/^[^\p{L}]+/u, "")
    .slice(0, MOST_CHARACTERS);
  const whole = plain === "" ? `${fallback}_${name.replace(/[^0-9A-Za-z]+/g, "")}`.replace(/_$/, "") : plain;
  return RESERVED_WORDS.has(whole.toUpperCase()) ? `${whole}_` : whole;
}
