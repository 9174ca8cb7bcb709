import { type ErrorCode, TransferError } from "../model/error.ts";

type Facts = Readonly<Record<string, string | number>>;

type ArchiveErrorCode = Extract<ErrorCode, "archive-damaged" | "archive-encrypted" | "archive-unsupported">;

const REMEDIES: Readonly<Record<ArchiveErrorCode, string>> = {
  "archive-damaged": "Get a new copy of it; compare its size and digest with the sender's.",
  "archive-encrypted": "Make it again without a password.",
  "archive-unsupported": "Make it again as a plain zip or tar.",
};

/** An archive that cannot be read: what was found where, and what to do. `what` is a sentence's end. */
export function archiveError(
  code: ArchiveErrorCode,
  what: string,
  facts: Facts & { readonly path: string },
): TransferError {
  return new TransferError(code, `${facts.path}: ${what}. ${REMEDIES[code]}`, { facts });
}
