import { TransferError } from "@rafskil/core";

/** A storage root that is none, or an object in it that is damaged: nothing more is stored there until somebody looked. */
export function damagedStore(path: string, text: string, cause?: unknown): TransferError {
  return new TransferError("document-malformed", `${path} ${text}`, {
    facts: { path },
    ...(cause === undefined ? {} : { cause }),
  });
}
