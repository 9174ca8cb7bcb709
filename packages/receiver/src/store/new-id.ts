import { randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id that nobody guesses and that no two have: 120 random bits in hexadecimal. */
export function newId(): string {
  return randomBytes(15).toString("hex");
}

/** A delivery's id, which people say on the telephone: `D-2026-K3F9QX2M`. No letter in it looks like a digit. */
export function newDeliveryId(now: Date): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `D-${now.getUTCFullYear()}-${letters}`;
}
