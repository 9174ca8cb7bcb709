import { MAX_PATH_BYTES } from "../model/path.ts";

/** What a reader takes from a sender whom nobody trusts. Each can be raised by the caller, who then answers for it. */
export interface ReadLimits {
  readonly maxEntries: number;
  /** Bytes of all entries together, as they would lie unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked bytes to packed bytes, for one entry above a mebibyte. */
  readonly maxRatio: number;
  /** Folders within folders. */
  readonly maxDepth: number;
  /** A path in UTF-8 bytes; at most what `parseRelativePath` takes. */
  readonly maxPathBytes: number;
  /** A document (XML, JSON, tag file) that is held whole. */
  readonly maxDocumentBytes: number;
  /** Time to list a source or to unpack a tar once; it is kept only where the caller gives a clock. */
  readonly maxListMs: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  maxEntries: 20_000_000,
  maxTotalBytes: 64 * 2 ** 40,
  maxRatio: 1_000,
  maxDepth: 100,
  maxPathBytes: MAX_PATH_BYTES,
  maxDocumentBytes: 64 * 2 ** 20,
  maxListMs: 4 * 60 * 60 * 1000,
};

/** Small entries may shrink as they will: the ratio counts above this size. */
export const RATIO_COUNTS_ABOVE_BYTES: number = 2 ** 20;
