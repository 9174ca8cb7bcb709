/** Every reason why work cannot go on. `docs/errors.md` has a row for each; a test says so. */
export const ERROR_CODES = [
  "aborted",
  "archive-damaged",
  "archive-encrypted",
  "archive-unsupported",
  "character-not-allowed",
  "decryption-failed",
  "delivery-not-allowed",
  "delivery-refused",
  "delivery-unreachable",
  "document-malformed",
  "document-too-large",
  "format-not-recognised",
  "format-unknown",
  "insufficient-space",
  "key-unusable",
  "limit-exceeded",
  "not-found",
  "output-exists",
  "output-inside-input",
  "path-unsafe",
  "profile-unknown",
  "read-failed",
  "source-changed",
  "timestamp-refused",
  "usage",
  "write-failed",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The work cannot go on. `message` is English and says what to do; `facts` hold the names and numbers, so that a
 * caller can say it in another language by the code.
 */
export class TransferError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly facts?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "TransferError";
    this.code = code;
    this.facts = options.facts ?? {};
  }
}

/** Throws `aborted` when the signal has fired. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new TransferError("aborted", "Interrupted.", { cause: signal.reason });
}
