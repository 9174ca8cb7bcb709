/**
 * Looks for malware. There are three verdicts and no fourth: what was not looked at through and through is not clean.
 *
 * Promises, to which `scanner.suite.ts` holds every adapter:
 * - `scan` throws only `aborted`. A scanner that cannot be reached, a limit that was exceeded, a time that ran out, an
 *   encrypted member are `not-scanned`, each with its reason.
 * - `describe` tells what the verdicts rest on. Where there is no scanner, it says so.
 */
export interface Scanner {
  scan(file: ScanTarget, options?: { readonly signal?: AbortSignal }): Promise<ScanVerdict>;
  describe(): Promise<ScannerState>;
}

/** A file of ours, under a name of ours. */
export interface ScanTarget {
  readonly path: string;
  readonly bytes: number;
}

export type ScanVerdict =
  | { readonly kind: "clean" }
  | { readonly kind: "infected"; readonly signature: string }
  | { readonly kind: "not-scanned"; readonly reason: NotScannedReason; readonly detail?: string };

export const NOT_SCANNED_REASONS = [
  "no-scanner",
  "unreachable",
  "limit-exceeded",
  "encrypted",
  "timeout",
  "signatures-too-old",
  "scanner-error",
] as const;
export type NotScannedReason = (typeof NOT_SCANNED_REASONS)[number];

export interface ScannerState {
  /** `none`: there is no scanner, by the archive's own wish. */
  readonly kind: "none" | "ready" | "unreachable" | "failed-self-test";
  readonly engine?: string;
  /** When its signatures were made. */
  readonly signaturesAt?: Date;
  readonly detail?: string;
}
