import { hash } from "node:crypto";

/** Bytes of a hash in the tree: SHA-256. */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0);
const NODE_PREFIX = Uint8Array.of(1);

/** The root of a tree without leaves: the hash of nothing (RFC 9162, 2.1.1). */
export const EMPTY_ROOT: Uint8Array = hash("sha256", new Uint8Array(), "buffer");

/** Leaves and nodes have prefixes of their own, so that no node can be passed off as a leaf (RFC 9162, 2.1.1). */
export function leafHash(entry: Uint8Array): Uint8Array {
  return hash("sha256", Buffer.concat([LEAF_PREFIX, entry]), "buffer");
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return hash("sha256", Buffer.concat([NODE_PREFIX, left, right]), "buffer");
}

/** The root of neighbouring whole subtrees, from left to right, of which each is larger than the next. */
export function foldHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const folded = hashes.reduceRight<Uint8Array | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right)),
    undefined,
  );
  return folded ?? EMPTY_ROOT;
}

export function isSameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
