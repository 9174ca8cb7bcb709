import type { ErrorCode, Report } from "@rafskil/core";

/** What the program's end says to a script: fixed by contract. */
export const EXIT = {
  accepted: 0,
  /** At least one finding of severity error. */
  refused: 1,
  /** The command was wrong: nothing was looked at. */
  usage: 2,
  /** Unreadable input, a full disk, or a fault of the program: nothing can be said. */
  incomplete: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for each reason why work cannot go on. `docs/errors.md` says the same; a test compares them. */
export const EXIT_OF_ERROR: Readonly<Record<ErrorCode, ExitCode>> = {
  aborted: EXIT.interrupted,
  "archive-damaged": EXIT.incomplete,
  "archive-encrypted": EXIT.incomplete,
  "archive-unsupported": EXIT.incomplete,
  "character-not-allowed": EXIT.incomplete,
  "decryption-failed": EXIT.incomplete,
  "delivery-not-allowed": EXIT.incomplete,
  "delivery-refused": EXIT.incomplete,
  "delivery-unreachable": EXIT.incomplete,
  "document-malformed": EXIT.incomplete,
  "document-too-large": EXIT.incomplete,
  "format-not-recognised": EXIT.incomplete,
  "format-unknown": EXIT.usage,
  "insufficient-space": EXIT.incomplete,
  "key-unusable": EXIT.incomplete,
  "limit-exceeded": EXIT.incomplete,
  "not-found": EXIT.incomplete,
  "output-exists": EXIT.usage,
  "output-inside-input": EXIT.usage,
  "path-unsafe": EXIT.incomplete,
  "profile-unknown": EXIT.usage,
  "read-failed": EXIT.incomplete,
  "source-changed": EXIT.incomplete,
  "timestamp-refused": EXIT.incomplete,
  usage: EXIT.usage,
  "write-failed": EXIT.incomplete,
};

/** An accepted report with a check that could not be completed is not an accepted package. */
export function exitCodeOf(report: Pick<Report, "verdict" | "rules">): ExitCode {
  if (report.verdict === "refused") return EXIT.refused;
  return report.rules.some((rule) => rule.error !== undefined) ? EXIT.incomplete : EXIT.accepted;
}
