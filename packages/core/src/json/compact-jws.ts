import { createPublicKey, hash } from "node:crypto";
import { SIGNATURE_ALGORITHMS, type SignatureAlgorithm, type Signer } from "../model/signer.ts";
import { type ParsedText, parseJsonText } from "./parse.ts";

/** A compact JWS (RFC 7515, 7.1) that was read and is not verified yet. */
export interface CompactJws {
  readonly text: string;
  readonly algorithm: SignatureAlgorithm;
  readonly keyId?: string;
  /** The media type of the whole, such as `rafskil-receipt+jws`. */
  readonly type?: string;
  /** When the signer says that it signed: UTC, to the second. */
  readonly signedAt?: string;
  /** X.509 certificates in DER, the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  /** SHA-256 of the signer's certificate in base64url, which binds it to the signature. */
  readonly certificateDigest?: string;
  readonly payload: Uint8Array;
}

export interface SignJwsOptions {
  readonly type: string;
  readonly signedAt: Date;
}

const MAX_CHARACTERS = 4 * 2 ** 20;
const MAX_CERTIFICATES = 10;
const COMPACT = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)$/;

/**
 * Signs a payload as a compact JWS. With a certificate its header is that of JAdES baseline B-B (ETSI TS 119 182-1, 6):
 * `x5t#S256` and `x5c` say whose key, `iat` says when. (`sigT` with `crit`, which version 1.1.1 had for that, is still
 * read; from 2025-07-15 on no new signature has it: version 1.2.1, 5.1.11 and 5.2.1.)
 */
export async function signCompactJws(payload: Uint8Array, signer: Signer, options: SignJwsOptions): Promise<string> {
  const [own] = signer.certificates;
  const header = {
    alg: signer.algorithm,
    kid: signer.keyId,
    typ: options.type,
    ...(own === undefined
      ? {}
      : {
          "x5t#S256": hash("sha256", own, "base64url"),
          x5c: signer.certificates.map((der) => Buffer.from(der).toString("base64")),
        }),
    iat: Math.floor(options.signedAt.getTime() / 1000),
  };
  const input = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${Buffer.from(payload).toString("base64url")}`;
  const signature = await signer.sign(Buffer.from(input));
  return `${input}.${Buffer.from(signature).toString("base64url")}`;
}

/** UTC without fractions of a second, as JAdES writes it (ETSI TS 119 182-1, 5.2.1). */
export function toSecond(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}

/** The last second that has four digits for its year. */
const LAST_SECOND = 253_402_300_799;

/** Seconds since 1970 (RFC 7519, 2: NumericDate), as UTC. */
function secondOf(iat: unknown): string | undefined {
  if (typeof iat !== "number" || !(iat >= 0 && iat <= LAST_SECOND)) return undefined;
  return toSecond(new Date(Math.floor(iat) * 1000));
}

/** Parses a compact JWS from anywhere; `undefined` where it is none, or is of an algorithm that is not taken. */
export function parseCompactJws(given: string): CompactJws | undefined {
  const text = given.trim();
  const parts = text.length > MAX_CHARACTERS ? null : COMPACT.exec(text);
  const bytes = parts?.slice(1).map((part) => decode(part));
  const [head, payload, signature] = bytes ?? [];
  if (head === undefined || payload === undefined || signature === undefined) return undefined;
  const header = membersOf(parseJsonText(head.toString("utf8"), { maxDepth: 4 }));
  const algorithm = SIGNATURE_ALGORITHMS.find((known) => known === header.get("alg"));
  const certificates = certificatesOf(header.get("x5c"));
  if (algorithm === undefined || certificates === undefined) return undefined;
  const [keyId, type, sigT, certificateDigest] = ["kid", "typ", "sigT", "x5t#S256"].map((name) => {
    const value = header.get(name);
    return typeof value === "string" ? value : undefined;
  });
  const signedAt = secondOf(header.get("iat")) ?? sigT;
  return {
    text,
    algorithm,
    certificates,
    payload,
    ...(keyId === undefined ? {} : { keyId }),
    ...(type === undefined ? {} : { type }),
    ...(signedAt === undefined ? {} : { signedAt }),
    ...(certificateDigest === undefined ? {} : { certificateDigest }),
  };
}

/** Whether the signature is this key's (SubjectPublicKeyInfo in DER), by the algorithm that the JWS names. */
export async function isJwsSignedBy(jws: CompactJws, publicKey: Uint8Array): Promise<boolean> {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
    // Loaded only where something is signed: it is much, and every start would wait for it.
    const { compactVerify } = await import("jose");
    await compactVerify(jws.text, key, { algorithms: [jws.algorithm], crit: { sigT: true } });
    return true;
  } catch {
    // A key of another kind, a key too weak, an unknown critical member: none of them has signed this.
    return false;
  }
}

/** One spelling only, so that the same signature has one text. */
function decode(part: string): Buffer | undefined {
  const bytes = Buffer.from(part, "base64url");
  return bytes.toString("base64url") === part ? bytes : undefined;
}

function membersOf(parsed: ParsedText): ReadonlyMap<string, unknown> {
  const isObject = parsed.ok && typeof parsed.value === "object" && parsed.value !== null;
  return new Map<string, unknown>(isObject ? Object.entries(parsed.value ?? {}) : []);
}

function certificatesOf(x5c: unknown): readonly Uint8Array[] | undefined {
  if (x5c === undefined) return [];
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MAX_CERTIFICATES) return undefined;
  const texts = x5c.filter((item) => typeof item === "string");
  return texts.length === x5c.length ? texts.map((text) => Buffer.from(text, "base64")) : undefined;
}
