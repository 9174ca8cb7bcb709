/** Identifiers that the registers of Iceland, Norway and Denmark give to persons and bodies. */
export type NationalIdentifierKind =
  /** Kennitala, Iceland: persons, and bodies (whose day is 40 higher). */
  | "kennitala-person"
  | "kennitala-body"
  /** Organisasjonsnummer, Norway. */
  | "organisasjonsnummer"
  /** Fødselsnummer, Norway; a D-number has a day 40 higher, a synthetic one a month 40, 65 or 80 higher. */
  | "fodselsnummer"
  | "d-nummer"
  /** CVR number, Denmark. */
  | "cvr"
  /** CPR number, Denmark. Since October 2007 some are given out whose modulus 11 is not 0. */
  | "cpr"
  | "cpr-without-modulus-11";

export type Country = "IS" | "NO" | "DK";

/** An identifier that may exist: its length, its day and its check digits are right. */
export interface NationalIdentifier {
  readonly kind: NationalIdentifierKind;
  /** Whether it stands for a person. */
  readonly isPerson: boolean;
  /** Norway's test identifiers, which nobody has. */
  readonly isSynthetic: boolean;
}

/**
 * What a country's identifier is, or `undefined` where none can read so. Blanks and hyphens do not count. Nothing is
 * looked up: whether somebody has the number is not known.
 */
export function nationalIdentifier(text: string, country: Country): NationalIdentifier | undefined {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^\d{8,11}$/.test(digits)) return undefined;
  switch (country) {
    case "IS":
      return kennitala(digits);
    case "NO":
      return digits.length === 9 ? organisasjonsnummer(digits) : fodselsnummer(digits);
    case "DK":
      return digits.length === 8 ? cvr(digits) : cpr(digits);
  }
}

/** Ten digits: day, month, year, two running, check digit of weights 3 2 7 6 5 4 3 2, and the century (8, 9, 0). */
function kennitala(digits: string): NationalIdentifier | undefined {
  if (digits.length !== 10) return undefined;
  const day = Number(digits.slice(0, 2));
  const isBody = day > 40;
  const century = { 8: 1800, 9: 1900, 0: 2000 }[digits.slice(9)];
  if (century === undefined) return undefined;
  const year = century + Number(digits.slice(4, 6));
  if (!isDay(year, Number(digits.slice(2, 4)), isBody ? day - 40 : day)) return undefined;
  if (checkDigit(digits, [3, 2, 7, 6, 5, 4, 3, 2]) !== Number(digits[8])) return undefined;
  return { kind: isBody ? "kennitala-body" : "kennitala-person", isPerson: !isBody, isSynthetic: false };
}

/** Nine digits, the first 8 or 9 (others are kept for later), the last by weights 3 2 7 6 5 4 3 2. */
function organisasjonsnummer(digits: string): NationalIdentifier | undefined {
  if (checkDigit(digits, [3, 2, 7, 6, 5, 4, 3, 2]) !== Number(digits[8])) return undefined;
  return { kind: "organisasjonsnummer", isPerson: false, isSynthetic: false };
}

/** Eleven digits: day, month, year, three running, and two check digits. */
function fodselsnummer(digits: string): NationalIdentifier | undefined {
  if (digits.length !== 11) return undefined;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const isD = day > 40;
  const shift = month > 80 ? 80 : month > 65 ? 65 : month > 40 ? 40 : 0;
  // The century stands in the running number: any that makes the day possible is taken.
  const isPossible = [1900, 2000].some((century) =>
    isDay(century + Number(digits.slice(4, 6)), month - shift, isD ? day - 40 : day),
  );
  if (!isPossible) return undefined;
  if (checkDigit(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) !== Number(digits[9])) return undefined;
  if (checkDigit(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) !== Number(digits[10])) return undefined;
  return { kind: isD ? "d-nummer" : "fodselsnummer", isPerson: true, isSynthetic: shift > 0 };
}

/** Eight digits whose sum by weights 2 7 6 5 4 3 2 1 is divided by 11. */
function cvr(digits: string): NationalIdentifier | undefined {
  if (digits.startsWith("0") || weightedSum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 !== 0) return undefined;
  return { kind: "cvr", isPerson: false, isSynthetic: false };
}

/** Ten digits: day, month, year, four running, the last of which was a check digit until October 2007. */
function cpr(digits: string): NationalIdentifier | undefined {
  if (digits.length !== 10) return undefined;
  const isPossible = [1800, 1900, 2000].some((century) =>
    isDay(century + Number(digits.slice(4, 6)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2))),
  );
  if (!isPossible) return undefined;
  const hasModulus = weightedSum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
  return { kind: hasModulus ? "cpr" : "cpr-without-modulus-11", isPerson: true, isSynthetic: false };
}

/** The digit that makes the sum divisible by 11; 10, which no digit is, where there is none. */
function checkDigit(digits: string, weights: readonly number[]): number {
  return (11 - (weightedSum(digits, weights) % 11)) % 11;
}

function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (digits.charCodeAt(at) - 48);
  return sum;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return day >= 1 && month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
