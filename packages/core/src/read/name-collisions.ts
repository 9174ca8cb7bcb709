import { collisionKey } from "../model/portable-name.ts";

/** Two names of one folder that collide where letter case or Unicode normalisation does not count. */
export interface Collision {
  readonly name: string;
  /** The first of the names with this key. */
  readonly other: string;
}

/**
 * Finds the names of one folder that collide. A folder may hold a million names: eight bytes are kept for each, and
 * names are compared only where those bytes are the same.
 */
export function collisionsAmong(names: readonly string[]): readonly Collision[] {
  if (names.length < 2) return [];
  const hashes = new Float64Array(names.length);
  for (let index = 0; index < names.length; index++) hashes[index] = hash(collisionKey(names[index] ?? ""));
  const twice = valuesThatRepeat(hashes);
  if (twice.size === 0) return [];
  const firsts = new Map<string, string>();
  const collisions: Collision[] = [];
  for (let index = 0; index < names.length; index++) {
    if (!twice.has(hashes[index] ?? 0)) continue;
    const name = names[index] ?? "";
    const key = collisionKey(name);
    const other = firsts.get(key);
    if (other === undefined) firsts.set(key, name);
    else if (other !== name) collisions.push({ name, other });
  }
  return collisions;
}

function valuesThatRepeat(values: Float64Array): ReadonlySet<number> {
  const sorted = values.slice().sort();
  const twice = new Set<number>();
  for (let index = 1; index < sorted.length; index++) {
    const value = sorted[index] ?? 0;
    if (value === sorted[index - 1]) twice.add(value);
  }
  return twice;
}

/** 53 bits of two FNV-1a hashes with different seeds. */
function hash(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000197);
  }
  return (high >>> 0) * 2 ** 21 + ((low ^ (low >>> 15)) >>> 11);
}
