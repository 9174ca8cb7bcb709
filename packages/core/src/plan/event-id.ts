import { createHash } from "node:crypto";
import type { RegisterEvent } from "./register.ts";

/** An event before it has its id. */
export type NewEvent = RegisterEvent extends infer E ? (E extends RegisterEvent ? Omit<E, "id"> : never) : never;

/** The keys of an event in the order in which they are written: the day first, so that a list reads as a diary. */
const KEYS = ["on", "system", "kind", "step", "period", "outcome", "until", "voids", "by", "evidence", "note", "id"];

/**
 * The id of an event: the first 16 digits of the SHA-256 of its other keys. Two people who record the same have one event
 * when their copies are brought together.
 */
export function eventIdOf(event: NewEvent | RegisterEvent): string {
  return createHash("sha256")
    .update(JSON.stringify(ordered(event, ["id"])))
    .digest("hex")
    .slice(0, 16);
}

/** The event as one line of JSON, without its end. */
export function eventLine(event: RegisterEvent): string {
  return JSON.stringify(ordered(event, []));
}

function ordered(event: NewEvent | RegisterEvent, without: readonly string[]): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>(Object.entries(event));
  const keys = KEYS.filter((key) => !without.includes(key) && values.get(key) !== undefined);
  return Object.fromEntries(keys.map((key) => [key, sortKeys(values.get(key))]));
}

/** The same value with the keys of its objects in order: what two programs write must be one text. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
}
