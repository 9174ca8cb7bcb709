import { createPublicKey } from "node:crypto";
import { readFile } from "node:fs/promises";
import { openSigner, parseJsonText, type Signer, TransferError } from "@rafskil/core";
import { readIfThere } from "../store/read-if-there.ts";
import type { SigningKeys } from "../store/signing-keys.ts";

/** A member of a JWK Set. */
export type PublishedJwk = Readonly<Record<string, unknown>> & { readonly kid?: unknown; readonly nbf?: unknown };

export interface KeyFiles {
  readonly receipts: string;
  readonly log: string;
  /** A JWK Set of keys that are no longer in use, and of when the others began; it need not be there. */
  readonly retired: string;
}

/** Keys in files: PEM or PKCS#12. Throws `not-found`, `key-unusable`, `document-malformed` (the retired ones). */
export async function openFileSigningKeys(
  files: KeyFiles,
  options: { readonly passphrase?: string } = {},
): Promise<SigningKeys> {
  const receipts = openSigner(await readKey(files.receipts), options);
  const log = openSigner(await readKey(files.log), options);
  if (log.algorithm !== "EdDSA") {
    const text = `The log's key ${files.log} must be Ed25519: signed notes know no other.`;
    throw new TransferError("key-unusable", text, { facts: { path: files.log, reason: "kind" } });
  }
  const retired = await readRetired(files.retired);
  return {
    receipts,
    log,
    async published() {
      const own = receipts.keyId === log.keyId ? [receipts] : [receipts, log];
      const current = own.map(jwkOf);
      const begun = new Map(retired.map(({ kid, nbf }) => [kid, nbf]));
      return [
        ...current.map((jwk) => (typeof begun.get(jwk.kid) === "number" ? { ...jwk, nbf: begun.get(jwk.kid) } : jwk)),
        ...retired.filter(({ kid }) => !current.some((jwk) => jwk.kid === kid)),
      ];
    },
  };
}

/** A key as it is published. */
export function jwkOf({ publicKey, keyId, algorithm, certificates }: Signer): PublishedJwk {
  const jwk = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" }).export({ format: "jwk" });
  const chain = certificates.map((der) => Buffer.from(der).toString("base64"));
  return { ...jwk, kid: keyId, alg: algorithm, use: "sig", ...(chain.length === 0 ? {} : { x5c: chain }) };
}

async function readKey(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TransferError("not-found", `The key ${path} cannot be read.`, { cause, facts: { path } });
  }
}

async function readRetired(path: string): Promise<readonly PublishedJwk[]> {
  const bytes = await readIfThere(path).catch((cause: unknown) => {
    throw new TransferError("read-failed", `The retired keys ${path} cannot be read.`, { cause, facts: { path } });
  });
  if (bytes === undefined) return [];
  const parsed = parseJsonText(bytes.toString("utf8"));
  const value = parsed.ok ? parsed.value : undefined;
  const keys = typeof value === "object" && value !== null && "keys" in value ? value.keys : undefined;
  if (Array.isArray(keys)) return keys.filter((key) => typeof key === "object" && key !== null);
  throw new TransferError("document-malformed", `${path} is not a JWK Set.`, { facts: { path } });
}
