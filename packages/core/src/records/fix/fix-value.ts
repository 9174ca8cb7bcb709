import type { DateReader } from "../fields/record-date.ts";

/** What may be done to a value without asking: it says the same as before. */
export type Repair = "blanks" | "letters" | "date";

/**
 * Mends a value: blanks at its ends go, letters that are composed of parts become one (NFC), and a date of the declared
 * form is written by ISO 8601. Paths keep their letters, since a file's name is compared byte by byte.
 */
export function fixValue(
  value: string,
  options: { readonly isPath: boolean; readonly readDate?: DateReader },
): { readonly value: string; readonly repairs: readonly Repair[] } {
  const repairs: Repair[] = [];
  let fixed = value.trim();
  if (fixed !== value) repairs.push("blanks");
  const composed = options.isPath ? fixed : fixed.normalize("NFC");
  if (composed !== fixed) repairs.push("letters");
  fixed = composed;
  const read = fixed === "" ? undefined : options.readDate?.(fixed);
  if (read?.ok && read.date !== fixed) {
    fixed = read.date;
    repairs.push("date");
  }
  return { value: fixed, repairs };
}
