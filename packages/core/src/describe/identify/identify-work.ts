import type { Extent } from "../../model/extent.ts";
import type { FileDetails } from "../../model/file-details.ts";
import type { Identification } from "../../model/identification.ts";

/** One file to be identified. */
export interface IdentifyWork {
  /** The caller's number for the file, such as its place in an inventory; it comes back with the outcome. */
  readonly id: number;
  /** The file's name or path: only its end counts. */
  readonly name: string;
  readonly extent: Extent;
}

export interface IdentifyOutcome {
  readonly id: number;
  readonly identification: Identification;
  /** Where details were asked for and the format has some. */
  readonly details?: FileDetails;
}

/** What a worker is sent, and what it sends back. */
export interface IdentifyBatch {
  readonly works: readonly IdentifyWork[];
  readonly withDetails: boolean;
}

/** `refs` has a number for each work: into all identifications that this worker ever sent, of which `fresh` are new. */
export interface IdentifyReply {
  readonly refs: Uint32Array<ArrayBuffer>;
  readonly fresh: readonly Identification[];
  readonly details: readonly (readonly [order: number, details: FileDetails])[];
}

/** What a worker is sent last: it ends when it has answered all before. */
export const NO_MORE = "no-more";
