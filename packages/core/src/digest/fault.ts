import type { ReadFault } from "../model/digest-work.ts";
import { systemCode } from "../model/write-failure.ts";

/** An entry cannot be read as it was announced: an outcome, not the end of the run. */
export class EntryFault extends Error {
  readonly fault: ReadFault;

  constructor(fault: ReadFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** A target cannot be written: the end of the run. */
export class WriteFault extends Error {
  readonly file: string;
  /** The system's word, such as `ENOSPC`. */
  readonly code: string;

  constructor({ file, code, cause }: { readonly file: string; readonly code: string; readonly cause: unknown }) {
    super(cause instanceof Error ? cause.message : code, { cause });
    this.file = file;
    this.code = code;
  }
}

/** Does a piece of writing, and throws a failure of the system as a `WriteFault`. */
export function writingTo<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    const code = systemCode(cause);
    throw code === undefined ? cause : new WriteFault({ file, code, cause });
  }
}

/** The run was stopped between two chunks. */
export class Stopped extends Error {}

/** What an error in reading means for the entry. An error that is not the system's is thrown on: a fault of ours. */
export function entryFaultOf(error: unknown): EntryFault {
  if (error instanceof EntryFault) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  const isGone = code === "ENOENT" || code === "ENOTDIR";
  return new EntryFault(isGone ? "missing" : "unreadable", code);
}
