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

/** Where a worker puts what it reads. */
export type CopyTarget =
  /** Into an open place of a file that exists already. */
  | {
      readonly kind: "range";
      readonly file: string;
      readonly offsetBytes: number;
      /** Bytes that stand before the data, at `offsetBytes`: an archive's header for the entry. */
      readonly prefix?: Uint8Array;
      /** Where in `prefix` the data's CRC-32 is to be put, little endian: it is known only when all has been read. */
      readonly crc32At?: number;
      /** Zeros after the data. */
      readonly paddingBytes?: number;
      readonly deflateLevel?: number;
    }
  /** As a new file, which must not exist. */
  | {
      readonly kind: "new-file";
      readonly file: string;
      readonly mode: number;
      /** Milliseconds since 1970 in UTC; without it the system's own time stands. */
      readonly modifiedAtMs?: number;
      /** Wait until the disk has the file. */
      readonly isSynced?: boolean;
    }
  /** Back to the caller, with the outcome: for entries of a few mebibytes at most. */
  | { readonly kind: "bytes"; readonly deflateLevel?: number };

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
  /** Where `deflateLevel` was asked for: how many bytes were written, or stand in `bytes`. */
  readonly storedBytes?: number;
  /** For the target `bytes`: the data, deflated only where that makes it smaller. */
  readonly bytes?: Uint8Array;
  readonly fault?: ReadFault;
  /** The system's own word for the fault, such as `EACCES`, or the two values that differ. */
  readonly detail?: string;
}

export interface DigestRunOptions extends WorkOptions {
  readonly algorithms: readonly DigestAlgorithm[];
  /** Compute CRC-32 as well (a zip needs it). */
  readonly withCrc32?: boolean;
}

/** Entries one at a time, or a few hundred at a time, which costs less where there are a million. */
export type DigestWorkList =
  | Iterable<DigestWork | readonly DigestWork[]>
  | AsyncIterable<DigestWork | readonly DigestWork[]>;

/**
 * Reads many entries at once, several algorithms in one pass, on every core.
 * Outcomes come in batches, in any order; each id comes once. A fault in writing (a full disk) throws a `TransferError`.
 * The work is asked for ahead of the outcomes, within bounds: it must not wait for an outcome of its own run.
 */
export interface DigestPool extends AsyncDisposable {
  run(work: DigestWorkList, options: DigestRunOptions): AsyncIterable<readonly DigestOutcome[]>;
}
