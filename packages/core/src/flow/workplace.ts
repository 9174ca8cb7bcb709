/** What the caller's machine lends to a piece of work: core itself reads no environment, clock or randomness. */
export interface Workplace {
  /** A folder for temporary files: an unpacked tar, a very long list of findings. Nothing of ours is left there. */
  readonly spoolDirectory: string;
  /** How many workers read and digest at once: `os.availableParallelism()` is a good number. */
  readonly workers: number;
}
