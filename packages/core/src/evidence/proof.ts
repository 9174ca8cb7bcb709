import type { TreeHead } from "./merkle-log.ts";
import { EMPTY_ROOT, HASH_BYTES, isSameHash, nodeHash } from "./tree-hash.ts";
import { inclusionRanges } from "./tree-shape.ts";

export interface InclusionProof {
  /** The hash of the leaf (`leafHash`). */
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly head: TreeHead;
  readonly proof: readonly Uint8Array[];
}

/** Whether a leaf stands at its index in the tree with this head (RFC 9162, 2.1.3.2). It never throws. */
export function isIncluded({ leaf, index, head, proof }: InclusionProof): boolean {
  if (!isCount(index) || !isCount(head.size) || index >= head.size || !areHashes([leaf, head.root, ...proof])) {
    return false;
  }
  let hash = leaf;
  let [node, last] = [index, head.size - 1];
  for (const beside of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(beside, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(hash, head.root);
}

/** Whether the earlier tree is the beginning of the later (RFC 9162, 2.1.4.2). It never throws. */
export function isConsistent(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false;
  if (!areHashes([earlier.root, later.root, ...proof])) return false;
  // Of nothing, and of the same tree, there is nothing to prove.
  if (earlier.size === 0) return proof.length === 0 && isSameHash(earlier.root, EMPTY_ROOT);
  if (earlier.size === later.size) return proof.length === 0 && isSameHash(earlier.root, later.root);
  let [node, last] = [earlier.size - 1, later.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  const [first, ...rest] = node === 0 ? [earlier.root, ...proof] : proof;
  if (first === undefined) return false;
  let [old, whole] = [first, first];
  for (const beside of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(beside, old);
      whole = nodeHash(beside, whole);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      whole = nodeHash(whole, beside);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && isSameHash(old, earlier.root) && isSameHash(whole, later.root);
}

/**
 * Whether two proofs of inclusion, each sound by itself, contradict each other: one leaf or subtree has two hashes, so
 * that no log can have given both. `false` does not prove that it was one log; only a consistency proof does.
 */
export function isContradiction(one: InclusionProof, other: InclusionProof): boolean {
  if (one.head.size === other.head.size && !isSameHash(one.head.root, other.head.root)) return true;
  const known = new Map(hashesByRange(one));
  return hashesByRange(other).some(([range, hash]) => {
    const same = known.get(range);
    return same !== undefined && !isSameHash(same, hash);
  });
}

/** Every hash of a proof, with the leaves below it: siblings, the leaf itself, and what is computed on the way. */
function hashesByRange({ leaf, index, head, proof }: InclusionProof): readonly (readonly [string, Uint8Array])[] {
  let [from, to, hash] = [index, index + 1, leaf];
  const named: (readonly [string, Uint8Array])[] = [[`${from}-${to}`, hash]];
  for (const [order, range] of inclusionRanges(index, head.size).entries()) {
    const beside = proof[order];
    if (beside === undefined) break;
    hash = range.from < from ? nodeHash(beside, hash) : nodeHash(hash, beside);
    [from, to] = [Math.min(from, range.from), Math.max(to, range.to)];
    named.push([`${range.from}-${range.to}`, beside], [`${from}-${to}`, hash]);
  }
  return named;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function areHashes(hashes: readonly Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
