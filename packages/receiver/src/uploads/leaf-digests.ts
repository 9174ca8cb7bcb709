import { createHash, type Hash } from "node:crypto";
import { LEAF_BYTES } from "@rafskil/core";
import type { BlobStore } from "../store/blob-store.ts";

export interface LeafDigest {
  readonly leaf: number;
  readonly sha256: string;
}

/** Digests bytes as they arrive, leaf by leaf. */
export interface LeafDigests {
  update(bytes: Uint8Array): void;
  /** The leaves that were completed since the last call; with `isEnd`, the last and shorter one too. */
  take(options: { readonly isEnd: boolean }): readonly LeafDigest[];
}

/**
 * Goes on at an offset: what of the leaf has arrived already is read again, since a digest that was begun cannot be kept
 * across a restart. At most a leaf is read.
 */
export async function leafDigests(blobs: BlobStore, id: string, offset: number): Promise<LeafDigests> {
  const began = offset - (offset % LEAF_BYTES);
  let hash: Hash = createHash("sha256");
  let at = began;
  let done: LeafDigest[] = [];

  function update(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const room = LEAF_BYTES - (at % LEAF_BYTES);
      const part = bytes.subarray(from, from + room);
      hash.update(part);
      at += part.length;
      from += part.length;
      if (at % LEAF_BYTES === 0) close();
    }
  }

  function close(): void {
    done.push({ leaf: Math.ceil(at / LEAF_BYTES) - 1, sha256: hash.digest("hex") });
    hash = createHash("sha256");
  }

  if (began < offset) for await (const bytes of blobs.read(id, { from: began, to: offset })) update(bytes);
  return {
    update,
    take({ isEnd }) {
      if (isEnd && at % LEAF_BYTES !== 0) close();
      const taken = done;
      done = [];
      return taken;
    },
  };
}
