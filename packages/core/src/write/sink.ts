import type { DigestAlgorithm, Digests } from "../model/digest.ts";
import type { Extent } from "../model/extent.ts";
import type { RelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";

/** Something to be written into a package. */
export type SinkEntry =
  | { readonly kind: "directory"; readonly path: RelativePath }
  /** Bytes that lie somewhere already, and are copied and digested by workers in one pass. */
  | { readonly kind: "copy"; readonly path: RelativePath; readonly extent: Extent; readonly sizeBytes: number }
  /** Bytes that are made as they are written; their size need not be known. */
  | { readonly kind: "made"; readonly path: RelativePath; readonly bytes: AsyncIterable<Uint8Array> | Uint8Array };

/** An entry as it now stands in the package. */
export interface WrittenEntry {
  readonly path: RelativePath;
  readonly sizeBytes: number;
  readonly digests: Digests;
}

export interface AddOptions extends WorkOptions {
  /** Digests to compute on the way; none by default. */
  readonly algorithms?: readonly DigestAlgorithm[];
}

/**
 * Where a package is written. All stands under a temporary name until `commit`, which syncs and renames; disposing
 * without a commit removes what was written. An existing target is refused with `output-exists`, before any byte.
 *
 * The bytes of the result depend only on the entries, their order, and the sink's `modifiedAt` and modes.
 */
export interface Sink extends AsyncDisposable {
  readonly kind: "directory" | "zip" | "tar" | "memory";
  /**
   * Writes entries in this order, and gives the files back in this order; folders are not given back. One call at a
   * time. The list is read ahead of what is given back, and must not wait for it: what is made of digests of earlier
   * entries takes a call of its own. No path comes twice.
   *
   * @throws TransferError `source-changed`, `read-failed`, `archive-damaged` with the entry's path; `insufficient-space`,
   * `write-failed`, `aborted`. After that, or when the caller breaks off, the package cannot be committed.
   */
  add(entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>, options?: AddOptions): AsyncIterable<WrittenEntry>;
  /** Makes the package durable and gives it its name. */
  commit(options?: WorkOptions): Promise<WrittenPackage>;
}

export interface WrittenPackage {
  /** The path as the caller gave it. */
  readonly path: string;
  readonly files: number;
  /** Bytes on disk: of the archive, or of all files in a folder. */
  readonly bytes: number;
}
