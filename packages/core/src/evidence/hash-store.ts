/**
 * Where a log keeps its hashes: one list of 32-byte hashes that only grows. Places count from 0. A store may be
 * synchronous; the caller sees to it that only one writer appends at a time (a transaction, a lock).
 */
export interface HashStore {
  count(): number | Promise<number>;
  /** The hashes at these places, in the order asked for; one that is not there throws `read-failed`. */
  read(places: readonly number[]): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /**
   * Appends hashes, end to end, all or none. `count` is how many the caller saw: where there are others by now, it
   * throws `source-changed` and nothing is written.
   */
  append(count: number, hashes: Uint8Array): void | Promise<void>;
}
