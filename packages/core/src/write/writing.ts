import { systemCode, writeFailure } from "../model/write-failure.ts";

/** Does a piece of writing, and says its failure as a `TransferError`. Errors that are not the system's stay as they are. */
export async function writing<T>(file: string, write: () => T | Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw writeError(file, error);
  }
}

export function writeError(file: string, cause: unknown): unknown {
  const code = systemCode(cause);
  return code === undefined ? cause : writeFailure({ file, code, message: messageOf(cause), cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
