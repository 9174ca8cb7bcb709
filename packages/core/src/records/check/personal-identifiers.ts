import { type Country, nationalIdentifier } from "../../model/national-identifier.ts";

const CANDIDATES: Readonly<Record<Country, RegExp>> = {
  IS: /(?<!\d)\d{6}-?\d{4}(?!\d)/g,
  NO: /(?<!\d)\d{6} ?\d{5}(?!\d)/g,
  DK: /(?<!\d)\d{6}-?\d{4}(?!\d)/g,
};

/**
 * The first identifier of a person in a text, without its last digits: a report must not spread it. A CPR number whose
 * modulus 11 is not 0 counts only with its hyphen, since any ten digits could be one.
 */
export function findPersonalIdentifier(text: string, country: Country): string | undefined {
  if (!/\d{6}/.test(text)) return undefined;
  for (const [candidate] of text.matchAll(CANDIDATES[country])) {
    const found = nationalIdentifier(candidate, country);
    if (!found?.isPerson) continue;
    if (found.kind === "cpr-without-modulus-11" && !candidate.includes("-")) continue;
    return `${candidate.slice(0, 6)}-****`;
  }
  return undefined;
}
