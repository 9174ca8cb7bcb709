import type { DigestAlgorithm } from "./digest.ts";
import type { Extent } from "./extent.ts";
import type { WorkOptions } from "./progress.ts";

/** One entry to be read: digested, and copied if a target is given. */
export interface DigestWork {
  /** The caller's number for the entry; it comes back with the outcome. */
  readonly id: number;
  readonly extent: Extent;
  readonly copyTo?: CopyTarget;
}

/** Where a worker writes what it reads. */
export type CopyTarget =
  /** Into an open place of a file that exists already. */
  | { readonly kind: "range"; readonly file: string; readonly offsetBytes: number }
  /** As a new file, which must not exist. */
  | { readonly kind: "new-file"; readonly file: string; readonly mode: number };

/** Why an entry could not be read as it was announced. */
export type ReadFault =
  | "missing"
  | "unreadable"
  | "changed-while-read"
  | "crc-mismatch"
  | "size-mismatch"
  | "header-mismatch"
  | "corrupt-compression";

/** `digests` holds the digests in the order of the algorithms asked for, end to end; it is empty where there is a fault. */
export interface DigestOutcome {
  readonly id: number;
  readonly sizeBytes: number;
  readonly digests: Uint8Array;
  readonly crc32: number;
  readonly fault?: ReadFault;
  /** The system's own word for the fault, such as `EACCES`, or the two values that differ. */
  readonly detail?: string;
}

export interface DigestRunOptions extends WorkOptions {
  readonly algorithms: readonly DigestAlgorithm[];
  /** Compute CRC-32 as well (a zip needs it). */
  readonly withCrc32?: boolean;
}

/**
 * Reads many entries at once, several algorithms in one pass, on every core.
 * Outcomes come in batches, in any order; each id comes once. A fault in writing (a full disk) throws a `TransferError`.
 */
export interface DigestPool extends AsyncDisposable {
  run(
    work: Iterable<DigestWork> | AsyncIterable<DigestWork>,
    options: DigestRunOptions,
  ): AsyncIterable<readonly DigestOutcome[]>;
}
