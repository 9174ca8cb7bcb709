import { TransferError } from "../model/error.ts";
import type { HashStore } from "./hash-store.ts";
import { foldHashes, HASH_BYTES, leafHash, nodeHash } from "./tree-hash.ts";
import {
  consistencyRanges,
  inclusionRanges,
  type LeafRange,
  placeOfNode,
  storedSize,
  type TreeNode,
  wholeNodes,
} from "./tree-shape.ts";

/** A tree at one moment: whoever holds this can tell whether the log was rewritten since. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * An append-only log (RFC 9162, 2): what once stands in it cannot be changed, left out or cut off without being found
 * out. The log keeps hashes alone; the entries are their owner's. Every call reads and writes O(log n) hashes.
 */
export interface MerkleLog {
  size(): Promise<number>;
  /** Appends entries in order, all or none, and gives the index of the first. */
  append(entries: readonly Uint8Array[]): Promise<number>;
  /** The head of the tree, or of an earlier one with this size. */
  head(size?: number): Promise<TreeHead>;
  /** Proves that the entry with this index stands in the tree of this size. */
  proveInclusion(index: number, size: number): Promise<readonly Uint8Array[]>;
  /** Proves that the earlier tree is the beginning of the later. */
  proveConsistency(earlier: number, later: number): Promise<readonly Uint8Array[]>;
}

/**
 * The log over a store. It keeps nothing in memory, so that any number of processes may share a store whose appends are
 * transactions. Throws `usage` for an index or size that the log does not have, and what the store throws.
 */
export function openMerkleLog(store: HashStore): MerkleLog {
  const size = async (): Promise<number> => storedSize(await store.count());

  async function hashesOf(nodes: readonly TreeNode[]): Promise<readonly Uint8Array[]> {
    return nodes.length === 0 ? [] : await store.read(nodes.map(placeOfNode));
  }

  /** One read for all ranges; each range is folded into one hash. */
  async function hashRanges(ranges: readonly LeafRange[]): Promise<readonly Uint8Array[]> {
    const parts = ranges.map(wholeNodes);
    const hashes = await hashesOf(parts.flat());
    let at = 0;
    return parts.map(({ length }) => {
      at += length;
      return foldHashes(hashes.slice(at - length, at));
    });
  }

  async function requireSize(asked: number): Promise<void> {
    const found = await size();
    if (Number.isSafeInteger(asked) && asked >= 0 && asked <= found) return;
    throw new TransferError("usage", `The log has ${found} entries: there is no tree of ${asked}.`, {
      facts: { asked, found },
    });
  }

  return {
    size,
    async append(entries) {
      const count = await store.count();
      const first = storedSize(count);
      const left = [...(await hashesOf(wholeNodes({ from: 0, to: first })))];
      const grown: Uint8Array[] = [];
      for (const [order, entry] of entries.entries()) {
        let hash = leafHash(entry);
        grown.push(hash);
        // Each odd index completes the subtree that ends with it, and so on upwards.
        for (let index = first + order; index % 2 === 1; index = Math.floor(index / 2)) {
          hash = nodeHash(left.pop() ?? hash, hash);
          grown.push(hash);
        }
        left.push(hash);
      }
      if (grown.length > 0) await store.append(count, Buffer.concat(grown, grown.length * HASH_BYTES));
      return first;
    },
    async head(asked) {
      const wanted = asked ?? (await size());
      await requireSize(wanted);
      return { size: wanted, root: foldHashes(await hashesOf(wholeNodes({ from: 0, to: wanted }))) };
    },
    async proveInclusion(index, wanted) {
      await requireSize(wanted);
      if (Number.isSafeInteger(index) && index >= 0 && index < wanted) {
        return await hashRanges(inclusionRanges(index, wanted));
      }
      throw new TransferError("usage", `A tree of ${wanted} entries has none with the index ${index}.`, {
        facts: { index, size: wanted },
      });
    },
    async proveConsistency(earlier, later) {
      await requireSize(later);
      if (Number.isSafeInteger(earlier) && earlier >= 0 && earlier <= later) {
        return await hashRanges(consistencyRanges(earlier, later));
      }
      throw new TransferError("usage", `A tree of ${later} entries has no beginning of ${earlier}.`, {
        facts: { earlier, later },
      });
    },
  };
}
