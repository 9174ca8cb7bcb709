import { TransferError } from "../model/error.ts";

export type KeyFault = "passphrase" | "no-key" | "kind" | "weak" | "certificate";

export function keyUnusable(reason: KeyFault, detail: string, cause?: unknown): TransferError {
  const text = `The key cannot be used: ${detail}.`;
  return new TransferError("key-unusable", text, { facts: { reason }, ...(cause === undefined ? {} : { cause }) });
}
