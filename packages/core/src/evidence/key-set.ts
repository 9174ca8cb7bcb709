import { createPublicKey } from "node:crypto";
import { parseJsonText } from "../json/parse.ts";
import { TransferError } from "../model/error.ts";
import { rawEd25519 } from "./signed-note.ts";

/** A public key of an archive, and when it was in use. */
export interface PublishedKey {
  readonly keyId: string;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  /** The 32 bytes of an Ed25519 key: such keys sign checkpoints too. */
  readonly ed25519?: Uint8Array;
  /** Seconds since 1970, as in a JWT. */
  readonly notBefore?: number;
  readonly notAfter?: number;
}

const MAX_KEYS = 1000;

/**
 * Reads a JWK Set (RFC 7517, 5), in which retired keys stay with `nbf` and `exp` (OpenID Federation, historical keys).
 * Keys of kinds that sign no receipts are passed over. Throws `document-malformed` for what is no JWK Set.
 */
export function parseKeySet(text: string): readonly PublishedKey[] {
  const parsed = parseJsonText(text, { maxBytes: 4 * 2 ** 20, maxDepth: 8 });
  const keys = parsed.ok ? memberOf(parsed.value, "keys") : undefined;
  if (Array.isArray(keys) && keys.length <= MAX_KEYS) return keys.flatMap((key) => keyOf(key) ?? []);
  const fault = parsed.ok ? undefined : parsed.faults[0];
  const detail = fault === undefined ? "a list under “keys” was expected" : `line ${fault.line}: ${fault.message}`;
  throw new TransferError("document-malformed", `This is not a JWK Set: ${detail}.`, { facts: { detail } });
}

function keyOf(jwk: unknown): PublishedKey | undefined {
  if (typeof jwk !== "object" || jwk === null || memberOf(jwk, "use") === "enc") return undefined;
  const [keyId, notBefore, notAfter] = ["kid", "nbf", "exp"].map((name) => memberOf(jwk, name));
  if (typeof keyId !== "string") return undefined;
  try {
    const publicKey = createPublicKey({ key: { ...jwk }, format: "jwk" }).export({ format: "der", type: "spki" });
    const ed25519 = rawEd25519(publicKey);
    return {
      keyId,
      publicKey,
      ...(ed25519 === undefined ? {} : { ed25519 }),
      ...(typeof notBefore === "number" ? { notBefore } : {}),
      ...(typeof notAfter === "number" ? { notAfter } : {}),
    };
  } catch {
    // RFC 7517, 5: a key of a kind that is not understood is ignored.
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

/** What the log holds of a key: that it was published, or retired, and when. */
export interface KeyEntry {
  readonly type: "rafskil-key";
  readonly version: 1;
  readonly action: "published" | "retired";
  readonly keyId: string;
  /** SubjectPublicKeyInfo in base64. */
  readonly publicKey: string;
  /** UTC in ISO 8601. */
  readonly at: string;
}

/** The leaf of a key's publication or retirement: compact JSON. A rolled key so stands in the log that it signs. */
export function keyEntryBytes({ action, keyId, publicKey, at }: Omit<KeyEntry, "type" | "version">): Uint8Array {
  const entry: KeyEntry = { type: "rafskil-key", version: 1, action, keyId, publicKey, at };
  return Buffer.from(JSON.stringify(entry));
}
