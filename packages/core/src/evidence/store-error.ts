import { TransferError } from "../model/error.ts";

export function hashMissing(place: number, cause?: unknown): TransferError {
  const text = `The log's storage has no hash at place ${place}. Restore it from a copy, or build it again of its entries.`;
  return new TransferError("read-failed", text, { facts: { place }, ...(cause === undefined ? {} : { cause }) });
}

/** Two writers: the second must read the log again before it appends. */
export function storeChanged(expected: number, found: number): TransferError {
  const text = `Somebody else appended to the log: ${found} hashes are there, and ${expected} were expected. Try again.`;
  return new TransferError("source-changed", text, { facts: { expected, found } });
}
