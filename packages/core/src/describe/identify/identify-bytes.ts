import type { Identification } from "../../model/identification.ts";
import { createByteWindow, type ReadAt } from "../bytes/byte-window.ts";
import { identifyWindow } from "./identify-window.ts";

/** What of a file is at hand. `head` and `tail` hold 64 KiB each, or the whole where that is less. */
export interface ByteSample {
  readonly head: Uint8Array;
  readonly tail?: Uint8Array;
  readonly sizeBytes: number;
  /** The file's name or path: a tie-breaker, and held against the content. */
  readonly name: string;
  /** Reads in between, for directories that lie there. Without it some containers stay unclear. */
  readonly readAt?: ReadAt;
}

/**
 * Identifies a file's format by its bytes. It never throws, whatever they are, and its time is bounded: a hostile
 * directory ends at the budget of `createByteWindow`.
 *
 * @example
 * const found = identifyBytes({ head: bytes, sizeBytes: bytes.length, name: "bref.pdf" });
 * if (found.puid === undefined) console.log("not known");
 */
export function identifyBytes(sample: ByteSample): Identification {
  return identifyWindow(createByteWindow(sample), sample.name);
}
