import { createHash, type Hash } from "node:crypto";
import { LEAF_BYTES } from "@rafskil/core";
import type { BlobStore } from "../store/blob-store.ts";

/** Uploads whose leaf is remembered between two requests. */
const REMEMBERED = 2000;

export interface LeafDigest {
  readonly leaf: number;
  readonly sha256: string;
}

/** Digests bytes as they arrive, leaf by leaf, and all of the request's where that is wanted. */
export interface LeafDigests {
  update(bytes: Uint8Array): void;
  /** The leaves before `to` that were completed since the last call; with `isEnd`, the last and shorter one too. */
  take(options: { readonly to: number; readonly isEnd: boolean }): readonly LeafDigest[];
  /** SHA-256 of all bytes since the beginning. Where that was a leaf's too, it is computed once for both. */
  sum(): Buffer;
  /** Lets the next request of the upload go on where this one ended, if it begins there. */
  keep(): void;
}

export interface LeafDigester {
  /**
   * Goes on at an offset. Where the last request did not end there, or the receiver was restarted since, what of the leaf has
   * arrived already is read again: at most a leaf.
   */
  begin(id: string, offset: number, options: { readonly hasSum: boolean }): Promise<LeafDigests>;
}

export function createLeafDigester(blobs: Pick<BlobStore, "read">): LeafDigester {
  const remembered = new Map<string, { readonly hash: Hash; readonly at: number }>();

  async function beginLeaf(id: string, offset: number): Promise<Hash> {
    const known = remembered.get(id);
    remembered.delete(id);
    if (known?.at === offset) return known.hash;
    const hash = createHash("sha256");
    const began = offset - (offset % LEAF_BYTES);
    if (began < offset) for await (const bytes of blobs.read(id, { from: began, to: offset })) hash.update(bytes);
    return hash;
  }

  return {
    async begin(id, offset, { hasSum }) {
      const digests = digestsOf(await beginLeaf(id, offset), { offset, hasSum });
      return {
        ...digests,
        keep() {
          const { hash, at } = digests.state();
          if (at % LEAF_BYTES !== 0) remembered.set(id, { hash, at });
          const oldest = remembered.keys().next().value;
          if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
        },
      };
    },
  };
}

function digestsOf(leaf: Hash, { offset, hasSum }: { readonly offset: number; readonly hasSum: boolean }) {
  let hash = leaf;
  let at = offset;
  let done: LeafDigest[] = [];
  // As long as the request has not left the leaf with which it began, the leaf's digest is its own.
  let own = hasSum && offset % LEAF_BYTES !== 0 ? createHash("sha256") : undefined;

  function close(): void {
    if (hasSum) own ??= hash.copy();
    done.push({ leaf: Math.ceil(at / LEAF_BYTES) - 1, sha256: hash.digest("hex") });
    hash = createHash("sha256");
  }

  return {
    update(bytes: Uint8Array): void {
      for (let from = 0; from < bytes.length; ) {
        const part = bytes.subarray(from, from + LEAF_BYTES - (at % LEAF_BYTES));
        hash.update(part);
        own?.update(part);
        at += part.length;
        from += part.length;
        if (at % LEAF_BYTES === 0) close();
      }
    },
    take({ to, isEnd }: { readonly to: number; readonly isEnd: boolean }): readonly LeafDigest[] {
      if (isEnd && at % LEAF_BYTES !== 0) close();
      const taken = done.filter(({ leaf: each }) => isEnd || (each + 1) * LEAF_BYTES <= to);
      done = done.slice(taken.length);
      return taken;
    },
    sum: (): Buffer => (own ?? hash).copy().digest(),
    state: () => ({ hash, at }),
  };
}
