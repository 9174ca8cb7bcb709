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

/**
 * Writes a JWK Set, with each key in its time of use (`nbf`, `exp`): what an archive publishes at
 * `/.well-known/jwks.json`. Retired keys stay in it for ever, since receipts that they signed do. Parsing it gives the
 * same keys.
 */
export function formatKeySet(keys: readonly PublishedKey[]): string {
  const jwks = keys.map(({ keyId, publicKey, notBefore, notAfter }) => ({
    kid: keyId,
    use: "sig",
    ...createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" }).export({ format: "jwk" }),
    ...(notBefore === undefined ? {} : { nbf: notBefore }),
    ...(notAfter === undefined ? {} : { exp: notAfter }),
  }));
  return JSON.stringify({ keys: jwks });
}

export interface KeyRoll {
  /** All keys as they are published from now on: the old one with its end, the new one behind it. */
  readonly keys: readonly PublishedKey[];
  /** What goes into the log, in this order and in one append: the retirement and the publication. */
  readonly entries: readonly Uint8Array[];
}

/**
 * Rolls a key: the old one stays published until its last moment, the new one begins then, and both stand in the log.
 * Throws `usage` where there is no such key in use, or there is already one with the new id.
 */
export function rollKey(
  keys: readonly PublishedKey[],
  { retires, publishes, at }: { readonly retires: string; readonly publishes: KeyOffer; readonly at: Date },
): KeyRoll {
  const seconds = Math.floor(at.getTime() / 1000);
  const old = keys.find(({ keyId, notAfter }) => keyId === retires && notAfter === undefined);
  const isTaken = keys.some(({ keyId }) => keyId === publishes.keyId);
  if (old === undefined || isTaken) {
    const detail = old === undefined ? `no key ${retires} is in use` : `there is a key ${publishes.keyId} already`;
    throw new TransferError("usage", `The key cannot be rolled: ${detail}.`, { facts: { detail } });
  }
  const ed25519 = rawEd25519(publishes.publicKey);
  const added: PublishedKey = { ...publishes, notBefore: seconds, ...(ed25519 === undefined ? {} : { ed25519 }) };
  const when = `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  const entryOf = (action: KeyEntry["action"], { keyId, publicKey }: KeyOffer): Uint8Array =>
    keyEntryBytes({ action, keyId, publicKey: Buffer.from(publicKey).toString("base64"), at: when });
  return {
    keys: [...keys.map((key) => (key === old ? { ...old, notAfter: seconds } : key)), added],
    entries: [entryOf("retired", old), entryOf("published", added)],
  };
}

/** A key's name and its public half: SubjectPublicKeyInfo in DER. */
export type KeyOffer = Pick<PublishedKey, "keyId" | "publicKey">;

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
