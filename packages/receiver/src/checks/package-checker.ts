import type { DetachedSignature, Finding, FindingCounts, SignatureTrust, Verdict } from "@rafskil/core";

/** A package as it lies in the quarantine: files of ours, and the paths that they stand for. */
export interface PackageToCheck {
  readonly id: string;
  readonly name: string;
  readonly form: "archive" | "folder";
  readonly format: string;
  readonly profile?: string;
  readonly blobs: readonly { readonly path: string; readonly file: string; readonly bytes: number }[];
  /** What the sender signed, or should have. */
  readonly signature?: SignatureToCheck;
  /** Where the whole report is written, as JSON: a new file. */
  readonly reportFile: string;
}

export interface SignatureToCheck {
  readonly given: string | DetachedSignature;
  readonly isDemanded: boolean;
  readonly trust: SignatureTrust;
}

export interface CheckOutcome {
  readonly verdict: Verdict;
  readonly counts: FindingCounts;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the list of rules that were run. */
  readonly rulesDigest?: string;
  /** Of every file that was read; absent where one could not be. */
  readonly inventoryDigest?: string;
  /** The first findings; the report has all. */
  readonly findings: readonly Finding[];
}

/**
 * Checks a package by its format's rules, where a fault of a parser harms nobody else. Throws for what is not the
 * package's fault alone: `read-failed`, `insufficient-space`, `write-failed`, `aborted`, and `limit-exceeded` where it took
 * more memory or time than a check may.
 */
export interface PackageChecker {
  check(target: PackageToCheck, options: { readonly signal: AbortSignal }): Promise<CheckOutcome>;
}
