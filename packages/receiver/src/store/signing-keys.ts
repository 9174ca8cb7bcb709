import type { Signer } from "@rafskil/core";

/**
 * The archive's keys. A private key is never given out, and may lie elsewhere: in a module, behind a service.
 *
 * Promise: a key that has once signed stays in `published` for ever, with the time when it was retired.
 */
export interface SigningKeys {
  /** Signs receipts: Ed25519 or P-256, with the archive's certificate where it has one. */
  readonly receipts: Signer;
  /** Signs the log's head: always Ed25519, as signed notes want it. */
  readonly log: Signer;
  /** All public keys, retired ones too: the members of a JWK Set, each with `kid`, `nbf` and perhaps `exp`. */
  published(): Promise<readonly Readonly<Record<string, unknown>>[]>;
}
