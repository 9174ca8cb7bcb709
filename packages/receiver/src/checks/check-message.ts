import type { ErrorCode, Language, Tool } from "@rafskil/core";
import type { CheckOutcome, PackageToCheck } from "./package-checker.ts";

/** What a check process is told, once. */
export interface CheckRequest {
  readonly target: PackageToCheck;
  readonly tool: Tool;
  /** Of the findings: the archive's. */
  readonly language: Language;
  readonly spoolDirectory: string;
}

/** What it answers, once, and then it ends. */
export type CheckAnswer =
  | { readonly kind: "outcome"; readonly outcome: CheckOutcome }
  | { readonly kind: "failure"; readonly code: ErrorCode | undefined; readonly message: string };
