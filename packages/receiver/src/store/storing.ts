import { TransferError } from "@rafskil/core";

/**
 * Gives what the file system throws while something is stored as a `TransferError`: `insufficient-space` for a full disk
 * or quota, `write-failed` for the rest, `aborted` where the work was called off. `what` is what was to be stored.
 */
export async function storing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw asStoreError(what, cause);
  }
}

function asStoreError(what: string, cause: unknown): unknown {
  if (cause instanceof TransferError || !(cause instanceof Error)) return cause;
  if (cause.name === "AbortError") return new TransferError("aborted", "Interrupted.", { cause });
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  if (code === undefined) return cause;
  if (code === "ENOSPC" || code === "EDQUOT") {
    const text = `There is no room left to store ${what}. Free some, and the work goes on.`;
    return new TransferError("insufficient-space", text, { cause, facts: { what } });
  }
  return new TransferError("write-failed", `${what} cannot be stored (${code}).`, { cause, facts: { what, code } });
}
