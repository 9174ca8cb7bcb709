import { UsageError } from "../command-line/usage-error.ts";

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1_000, M: 1_000_000, G: 1_000_000_000 };

/** Bytes a second, of `800k`, `2.5M`, `2,5M` or a number. */
export function rateOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, number = "", unit = ""] = /^(\d+(?:[.,]\d+)?)([kMG]?)$/.exec(text) ?? [];
  const rate = Math.floor(Number(number.replace(",", ".")) * (UNITS[unit] ?? Number.NaN));
  if (number !== "" && rate > 0) return rate;
  throw new UsageError("usage/bad-rate", { rate: text }, "send");
}
