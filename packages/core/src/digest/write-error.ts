import { TransferError } from "../model/error.ts";

/** What is known of a failed write, here or in a worker. */
export interface FailedWrite {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** The error for a target that cannot be written: `insufficient-space` where the disk or the quota is full. */
export function writeError({ file, code, message }: FailedWrite): TransferError {
  const facts = { file, code };
  if (code === "ENOSPC" || code === "EDQUOT") {
    const text = `There is no more room for ${file} (${code}). Free some, or write to another disk.`;
    return new TransferError("insufficient-space", text, { facts });
  }
  return new TransferError("write-failed", `${file} cannot be written: ${message}`, { facts });
}
