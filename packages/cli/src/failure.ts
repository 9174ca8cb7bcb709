import type { TransferError, Translate } from "@rafskil/core";
import { nearest } from "./command-line/nearest.ts";
import { UsageError } from "./command-line/usage-error.ts";
import { EXIT, EXIT_OF_ERROR, type ExitCode } from "./exit-code.ts";

/** Why a run ended without a result, as it is told on stderr. */
export interface Failure {
  readonly lines: readonly string[];
  readonly exitCode: ExitCode;
}

export interface FailureOptions {
  readonly translate: Translate;
  readonly isInterrupted: boolean;
}

/** Says what went wrong and what to do about it. A stack is shown only with `RAFSKIL_DEBUG=1`. */
export function describeFailure(error: unknown, options: FailureOptions): Failure {
  const failure = failureOf(error, options);
  const { RAFSKIL_DEBUG } = process.env;
  if (RAFSKIL_DEBUG !== "1") return failure;
  return { ...failure, lines: [...failure.lines, error instanceof Error ? (error.stack ?? "") : ""] };
}

function failureOf(error: unknown, options: FailureOptions): Failure {
  const { translate, isInterrupted } = options;
  if (error instanceof UsageError) return usageFailure(error, translate);
  if (isTransferError(error)) return transferFailure(error, options);
  if (isInterrupted) return { lines: [`rafskil: ${translate("error/aborted")}`], exitCode: EXIT.interrupted };
  const system = systemFault(error);
  if (system !== undefined) {
    const key = system.code === "ENOSPC" || system.code === "EDQUOT" ? "error/insufficient-space" : "error/system";
    return { lines: [`rafskil: ${translate(key)}`, `  ${plain(system.message)}`], exitCode: EXIT.incomplete };
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { lines: [`rafskil: ${translate("error/internal", { message: plain(message) })}`], exitCode: EXIT.incomplete };
}

function usageFailure(error: UsageError, translate: Translate): Failure {
  const facts = Object.fromEntries(Object.entries(error.facts).map(([name, fact]) => [name, plain(String(fact))]));
  const help = ["rafskil", error.command, "--help"].filter((word) => word !== undefined).join(" ");
  return {
    lines: [`rafskil: ${translate(error.key, facts)}`, translate("usage/see-help", { help })],
    exitCode: EXIT.usage,
  };
}

/**
 * The text for the code says what happened and what to do; the error's own message, which is English, names the thing.
 */
function transferFailure(error: TransferError, { translate }: FailureOptions): Failure {
  const lines = [`rafskil: ${translate(`error/${error.code}`)}`];
  if (error.code !== "aborted") lines.push(`  ${plain(error.message)}`);
  const { known = "", rule, profile, format } = error.facts;
  const near = nearest(String(rule ?? profile ?? format ?? ""), String(known).split(" ").filter(Boolean));
  if (near !== undefined) lines.push(translate("usage/did-you-mean", { near }));
  return { lines, exitCode: EXIT_OF_ERROR[error.code] };
}

/** By its shape: the library's class must not be loaded to tell. */
function isTransferError(error: unknown): error is TransferError {
  return error instanceof Error && error.name === "TransferError" && "code" in error && "facts" in error;
}

function systemFault(error: unknown): { readonly code: string; readonly message: string } | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  if (!("syscall" in error)) return undefined;
  return { code: error.code, message: error.message };
}

/** One line without characters that a terminal would act upon: names in it may be hostile. */
function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g, "�")
    .slice(0, 1000);
}
