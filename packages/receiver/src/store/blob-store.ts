/**
 * Where received bytes lie until the archive takes them over: the quarantine. A blob is known by an id of ours; nothing
 * that a sender names becomes a path.
 *
 * Promises, to which `blob-store.suite.ts` holds every adapter:
 * - What was written before a `sync` that returned is there after a power cut.
 * - What was written after the last `sync` may be there or not; `open` at the acknowledged offset cuts it off.
 * - A blob is never longer than what was written, and never has a hole.
 * - A full disk throws `insufficient-space`; the blob stays as it was at the last `sync`, and goes on once there is room.
 * - Nothing but this process reads the bytes, and nothing of them can be run.
 */
export interface BlobStore {
  /**
   * Opens a blob for writing at `offset`: what lies beyond is cut off. At 0 it is made if it is not there; its name is
   * durable with the first `sync`. Throws `not-found`, and `read-failed` for a blob that is shorter than `offset`: then
   * acknowledged bytes were lost.
   */
  open(id: string, offset: number): Promise<BlobWriter>;
  /**
   * Opens a blob for writing over the bytes from `from` on, for the repair of a damaged leaf. What lies beyond `length`,
   * the blob's own, is cut off; it may be shorter, if it lost its end.
   */
  openForRepair(id: string, place: { readonly from: number; readonly length: number }): Promise<BlobWriter>;
  /** The bytes from `from` up to `to`, or to the end. Throws `not-found`, `read-failed`. */
  read(id: string, range?: BlobRange): AsyncIterable<Uint8Array>;
  /** A file that may be read, and neither written nor kept, until it is given back. Throws `not-found`. */
  lend(id: string): Promise<LentFile>;
  /** Removes a blob, durably; one that is not there is no fault. */
  remove(id: string): Promise<void>;
  /** The ids of all blobs, in no order: for finding those that nobody owns. */
  list(): AsyncIterable<string>;
  /** Bytes that can still be written. */
  freeBytes(): Promise<number>;
}

export interface BlobRange {
  readonly from: number;
  /** The first byte that is not wanted any more. */
  readonly to?: number;
  readonly signal?: AbortSignal;
}

/** One writer at a time; whose turn it is, the lease in the database says. */
export interface BlobWriter extends AsyncDisposable {
  /** Writes pieces on, in order. The bytes may be reused when it returns. Throws `insufficient-space`, `write-failed`. */
  write(...pieces: readonly Uint8Array[]): Promise<void>;
  /** Makes durable what was written before it was called; more may be written meanwhile. */
  sync(): Promise<void>;
}

/** Dispose of it to give it back. */
export interface LentFile extends AsyncDisposable {
  readonly path: string;
}
