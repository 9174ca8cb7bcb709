import { isJwsSignedBy } from "../json/compact-jws.ts";
import type { EventReceipt, Receipt } from "../model/receipt.ts";
import { parseCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import type { PublishedKey } from "./key-set.ts";
import { type InclusionProof, isIncluded } from "./proof.ts";
import { entryBytes, type ParsedReceipt, parseReceipt, receiptDigest } from "./receipt.ts";
import { isSignedBy } from "./signed-note.ts";
import { leafHash } from "./tree-hash.ts";

/** All that can be said of one receipt by itself. `undefined`: could not be looked at. */
export interface ExaminedReceipt {
  readonly parsed: ParsedReceipt;
  readonly digest: string;
  /** The published key that the receipt names. */
  readonly key?: PublishedKey;
  readonly isSigned?: boolean;
  readonly isKeyInTime?: boolean;
  readonly checkpoint?: SignedCheckpoint;
  readonly isCheckpointSigned?: boolean;
  readonly inclusion?: InclusionProof;
  readonly isInLog?: boolean;
}

/** A receipt that is sound by itself. */
export interface SoundReceipt {
  readonly receipt: Receipt | EventReceipt;
  readonly digest: string;
  readonly checkpoint: SignedCheckpoint;
  readonly inclusion: InclusionProof;
}

/** Looks at a receipt from every side. Without keys nothing is said of signatures. */
export async function examineReceipt(
  text: string,
  keys: readonly PublishedKey[] | undefined,
): Promise<ExaminedReceipt> {
  const parsed = parseReceipt(text);
  const digest = receiptDigest(text);
  if (!parsed.ok) return { parsed, digest };
  const { jws, receipt } = parsed;
  const checkpoint = parseCheckpoint(receipt.log.checkpoint);
  const key = keys?.find(({ keyId }) => keyId === jws.keyId);
  const inclusion = checkpoint === undefined ? undefined : inclusionOf(receipt, checkpoint);
  return {
    parsed,
    digest,
    ...(key === undefined ? {} : { key, isSigned: await isJwsSignedBy(jws, key.publicKey) }),
    ...(key === undefined ? {} : { isKeyInTime: isInTime(key, receipt.issuedAt) }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
    ...(checkpoint === undefined || keys === undefined
      ? {}
      : { isCheckpointSigned: isCheckpointSigned(checkpoint, keys) }),
    ...(inclusion === undefined ? {} : { inclusion, isInLog: isIncluded(inclusion) }),
  };
}

/** The receipt, if nothing is wrong with it by itself. */
export function soundReceipt({
  parsed,
  digest,
  checkpoint,
  inclusion,
  ...found
}: ExaminedReceipt): SoundReceipt | undefined {
  const isSound = found.isSigned && found.isKeyInTime && found.isCheckpointSigned && found.isInLog;
  if (!parsed.ok || checkpoint === undefined || inclusion === undefined || isSound !== true) return undefined;
  return { receipt: parsed.receipt, digest, checkpoint, inclusion };
}

/** Whether one of the archive's Ed25519 keys signed a checkpoint. Which one, the note itself says by name and hash. */
export function isCheckpointSigned(checkpoint: SignedCheckpoint, keys: readonly PublishedKey[]): boolean {
  return keys.some(
    ({ ed25519 }) =>
      ed25519 !== undefined && isSignedBy(checkpoint.note, { name: checkpoint.origin, publicKey: ed25519 }),
  );
}

export function fromBase64(hashes: readonly string[]): readonly Uint8Array[] {
  return hashes.map((text) => Buffer.from(text, "base64"));
}

function inclusionOf(receipt: Receipt | EventReceipt, head: SignedCheckpoint): InclusionProof {
  const { index, proof } = receipt.log;
  return { leaf: leafHash(entryBytes(receipt)), index, head, proof: fromBase64(proof) };
}

function isInTime({ notBefore, notAfter }: PublishedKey, issuedAt: string): boolean {
  const seconds = Date.parse(issuedAt) / 1000;
  return seconds >= (notBefore ?? Number.NEGATIVE_INFINITY) && seconds <= (notAfter ?? Number.POSITIVE_INFINITY);
}
