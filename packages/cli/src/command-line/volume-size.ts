import type { Invocation } from "./invocation.ts";
import { UsageError } from "./usage-error.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, B: 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** How large a volume may be, in bytes: `25GB`, `4.7 GB`, `700M`, with decimal units as media have them. Throws `UsageError`. */
export function volumeSizeOf(invocation: Invocation): number | undefined {
  const given = invocation.text("volume-size");
  if (given === undefined) return undefined;
  const [, number = "", unit = ""] = /^\s*([0-9]+(?:[.,][0-9]+)?)\s*([KMGT]?)B?\s*$/i.exec(given) ?? [];
  const bytes = Math.floor(Number(number.replace(",", ".")) * (UNITS[unit.toUpperCase()] ?? 0));
  if (number === "" || bytes < 1) throw new UsageError("usage/bad-volume-size", { given }, "pack");
  return bytes;
}
