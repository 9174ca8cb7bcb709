import { TransferError } from "../model/error.ts";

/** The error for a target that cannot be written. Errors that are not the system's come back as they are. */
export function writeError(file: string, cause: unknown): unknown {
  const code = systemCode(cause);
  if (code === undefined || cause instanceof TransferError) return cause;
  const facts = { file, code };
  if (code === "ENOSPC" || code === "EDQUOT") {
    const text = `There is no more room for ${file} (${code}). Free some, or write to another disk.`;
    return new TransferError("insufficient-space", text, { cause, facts });
  }
  const reason = cause instanceof Error ? cause.message : code;
  return new TransferError("write-failed", `${file} cannot be written: ${reason}`, { cause, facts });
}

/** `ENOENT` and its like, or `undefined` for an error that is not the system's. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  return error.code.startsWith("ERR_") ? undefined : error.code;
}

/** Does a piece of writing, and says its failure as a `TransferError`. */
export async function writing<T>(file: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw writeError(file, error);
  }
}
