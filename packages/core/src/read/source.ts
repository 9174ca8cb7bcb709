import type { Extent } from "../model/extent.ts";
import type { RelativePath } from "../model/path.ts";
import type { WorkOptions } from "../model/progress.ts";

/** A file, or a folder that holds nothing: a folder that holds something is known by its files. */
export interface SourceEntry {
  readonly kind: "file" | "empty-directory";
  readonly path: RelativePath;
  /** 0 for a folder. */
  readonly sizeBytes: number;
  /** Where a worker finds the bytes. */
  readonly extent: Extent;
}

/** What a source will not give, because it is unsafe or broken. `docs/findings/source.md` has a row for each. */
export type SourceFaultKind =
  | "unsafe-path"
  | "link"
  | "special-file"
  | "duplicate-name"
  | "name-collision"
  | "not-portable-name"
  | "header-mismatch"
  | "overlapping-entries"
  | "lying-size"
  | "compression-ratio"
  | "encrypted-entry"
  | "unsupported-method"
  | "trailing-data"
  | "unreadable"
  | "name-not-unicode";

/** One thing that a source left out or doubts. `path` is the name as it stands there, and may be unsafe: for display. */
export interface SourceFault {
  readonly kind: SourceFaultKind;
  readonly path: string;
  /** Names, numbers and slugs, never a sentence: such as the `PathFault`, or the other name. */
  readonly detail?: string;
  /** So many more faults of this kind were met, and are not listed one by one. */
  readonly more?: number;
}

/**
 * A tree of files, wherever it lies. A folder, a zip and a tar of one tree give the same entries in the same order.
 * Nothing is extracted, no link is followed.
 */
export interface Source extends AsyncDisposable {
  readonly kind: "directory" | "zip" | "tar" | "memory";
  /** The name of the folder, or of the archive's file, as its user would say it. */
  readonly name: string;
  /** Where an archive holds just one folder at its top and this source shows the inside of it: that folder's name. */
  readonly topFolder?: string;
  /** Entries in code-point order of their paths. It can be asked for again; the second answer is the same. */
  entries(options?: WorkOptions): AsyncIterable<SourceEntry>;
  /** What was left out or is in doubt: complete once `entries` has been read to its end. */
  faults(): readonly SourceFault[];
  /** Opens an entry's bytes. A fault in them (CRC, size, compression) throws `read-failed` or `archive-damaged`. */
  open(entry: SourceEntry, options?: { readonly signal?: AbortSignal }): AsyncIterable<Uint8Array>;
  /** The entry with this path, or `undefined`. */
  find(path: string): Promise<SourceEntry | undefined>;
}
