import type { PreservedObject } from "@rafskil/core";

/**
 * Where accepted packages are kept for good. `archive/ocfl` is an OCFL 1.1 storage root.
 *
 * Promises, to which `package-store.suite.ts` holds every adapter:
 * - `preserve` returns when every byte is durable, was read again, and has the digest that it came with.
 * - Until it returns there is no object that looks whole; what an interrupted call left behind, the next one clears away.
 * - It is idempotent: asked again for the same object and version with the same files, it gives the same answer and
 *   writes nothing. The same object with other files becomes its next version.
 * - Nothing in the store is ever changed or removed by this port.
 */
export interface PackageStore {
  /** Throws `insufficient-space`, `write-failed`, `source-changed` (a file has not the digest that was said), `aborted`. */
  preserve(object: ObjectToPreserve, options?: { readonly signal?: AbortSignal }): Promise<PreservedObject>;
  /** Adds files to the newest version of an object as a next version: a receipt that came later, an event. */
  add(object: ObjectToPreserve, options?: { readonly signal?: AbortSignal }): Promise<PreservedObject>;
  /** Holds every file against its digest again. A fault is told, and the rest is looked at all the same. */
  rehash(options?: { readonly objectId?: string; readonly signal?: AbortSignal }): AsyncIterable<StoredObjectState>;
  freeBytes(): Promise<number>;
}

export interface ObjectToPreserve {
  /** The object's id: the delivery's, as an URI. */
  readonly id: string;
  /** Told in the version: what this version is, who made it, when. The time is an input, so that bytes repeat. */
  readonly message: string;
  readonly user: { readonly name: string; readonly address?: string };
  readonly createdAt: string;
  /** By their logical path; each path once. */
  readonly files: readonly FileToPreserve[];
}

export interface FileToPreserve {
  /** Relative, with `/`: such as `package/malasafn.zip`, `receipts/received.jws`, `report.json`, `premis.xml`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Opened once, and again if the work is done again. */
  open(options?: { readonly signal?: AbortSignal }): AsyncIterable<Uint8Array>;
}

export interface StoredObjectState {
  readonly id: string;
  readonly version: string;
  readonly files: number;
  readonly bytes: number;
  /** Empty for a sound object. */
  readonly faults: readonly StoredObjectFault[];
}

export interface StoredObjectFault {
  /** The specification's code, such as `E092`, or a slug of ours. */
  readonly code: string;
  readonly path?: string;
  readonly detail: string;
}
