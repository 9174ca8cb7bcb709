import { TransferError } from "./error.ts";

/** What the system said when something could not be written. */
export interface FailedWrite {
  readonly file: string;
  /** The system's word, such as `ENOSPC`. */
  readonly code: string;
  readonly message: string;
  readonly cause?: unknown;
}

/** The error for a target that cannot be written: `insufficient-space` where the disk or the quota is full. */
export function writeFailure({ file, code, message, cause }: FailedWrite): TransferError {
  const options = { facts: { file, code }, cause };
  if (code !== "ENOSPC" && code !== "EDQUOT") {
    return new TransferError("write-failed", `${file} cannot be written: ${message}`, options);
  }
  const text = `There is no more room for ${file} (${code}). Free some, or write to another disk.`;
  return new TransferError("insufficient-space", text, options);
}

/** `ENOENT` and its like, or `undefined` for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}
