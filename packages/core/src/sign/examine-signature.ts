import { hash, X509Certificate } from "node:crypto";
import { type CompactJws, isJwsSignedBy, parseCompactJws, toSecond } from "../json/compact-jws.ts";
import { readJwsText, stampedBytesOf } from "../json/flattened-jws.ts";
import type { PackageStatement } from "../model/statement.ts";
import { type ChainResult, checkChain } from "./chain.ts";
import { parseStatement, STATEMENT_TYPE } from "./statement.ts";
import { type ExaminedTimestamp, examineTimestamp } from "./timestamp.ts";
import { verifyCms } from "./verify-cms.ts";

/** Whom a reader trusts. With neither keys nor anchors nothing is said of the signer. */
export interface SignatureTrust {
  /** Public keys that are trusted by themselves: SubjectPublicKeyInfo in DER. */
  readonly keys: readonly Uint8Array[];
  /** Certificates that are trusted to issue others, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** Revocation lists, in DER or PEM. Nothing is fetched. */
  readonly revocationLists: readonly Uint8Array[];
  /** Stored answers of issuers' services on revocation (RFC 6960), in DER. */
  readonly ocspResponses?: readonly Uint8Array[];
  /** Certificates that are trusted to issue those of time-stamping authorities, in DER. */
  readonly timestampAnchors?: readonly Uint8Array[];
}

/** A time stamp of a signature, and the chain of its authority where anchors were given. */
export interface JudgedTimestamp {
  readonly found: ExaminedTimestamp;
  readonly chain?: ChainResult;
}

/** All that can be said of a signature by itself. */
export interface ExaminedSignature {
  /** What could be read of it; absent where it is no signature over a statement. */
  readonly envelope?: Pick<CompactJws, "keyId" | "signedAt" | "certificates">;
  readonly statement?: PackageStatement;
  readonly signedAt?: Date;
  /** How the key is trusted: by itself, through its certificate, or not at all. */
  readonly trustedBy: "key" | "certificate" | "nothing";
  readonly isSigned: boolean;
  /** Whether the header's digest is that of the certificate beside it. */
  readonly isCertificateBound: boolean;
  readonly chain?: ChainResult;
  readonly timestamp?: JudgedTimestamp;
  /** When the signature was there already, as a time stamp proves that is sound and trusted. */
  readonly provedAt?: Date;
}

/** A detached CMS signature (PEM or DER) with the statement that it is over. */
export interface DetachedSignature {
  readonly cms: Uint8Array;
  readonly statement: Uint8Array;
}

/** Looks at a signature from every side: a JWS, or CMS. It never throws for what was given from outside. */
export function examineSignature(given: string | DetachedSignature, trust: SignatureTrust): Promise<ExaminedSignature> {
  return typeof given === "string" ? examineJws(given, trust) : examineCms(given, trust);
}

/** A CMS signature brings its certificate: a key that is trusted by itself is trusted with it. */
async function examineCms(given: DetachedSignature, trust: SignatureTrust): Promise<ExaminedSignature> {
  const statement = parseStatement(given.statement);
  const sound = verifyCms(given.cms, given.statement);
  const certificates = sound?.certificates ?? [];
  const own = certificateKey({ certificates });
  const isTrusted = own !== undefined && trust.keys.some((key) => Buffer.compare(key, own) === 0);
  const { signedAt } = sound ?? {};
  const stamped = sound === undefined ? {} : await judgeTimestamp(sound.timestamps, sound.signature, trust);
  const at = stamped.provedAt ?? signedAt;
  const isJudgedByChain = !isTrusted && trust.anchors.length > 0 && at !== undefined;
  return {
    envelope: { certificates, ...(signedAt === undefined ? {} : { signedAt: toSecond(signedAt) }) },
    ...(statement === undefined ? {} : { statement }),
    ...(signedAt === undefined ? {} : { signedAt }),
    trustedBy: isTrusted ? "key" : isJudgedByChain ? "certificate" : "nothing",
    isSigned: sound !== undefined,
    isCertificateBound: true,
    ...stamped,
    ...(isJudgedByChain ? { chain: await checkChain(certificates, { ...trust, at, purpose: "sign" }) } : {}),
  };
}

async function examineJws(text: string, trust: SignatureTrust): Promise<ExaminedSignature> {
  const { compact, timestamps } = readJwsText(text);
  const jws = parseCompactJws(compact);
  if (jws === undefined || jws.type !== STATEMENT_TYPE) {
    return { trustedBy: "nothing", isSigned: false, isCertificateBound: false };
  }
  const statement = parseStatement(jws.payload);
  const signedAt = timeOf(jws.signedAt);
  const trusted = await firstThatSigned(jws, trust.keys);
  const own = certificateKey(jws);
  const isSigned = trusted || (own !== undefined && (await isJwsSignedBy(jws, own)));
  const stamped = await judgeTimestamp(timestamps, stampedBytesOf(jws.text), trust);
  const at = stamped.provedAt ?? signedAt;
  const isJudgedByChain = !trusted && own !== undefined && trust.anchors.length > 0 && at !== undefined;
  return {
    envelope: jws,
    ...(statement === undefined ? {} : { statement }),
    ...(signedAt === undefined ? {} : { signedAt }),
    trustedBy: trusted ? "key" : own !== undefined && trust.anchors.length > 0 ? "certificate" : "nothing",
    isSigned,
    isCertificateBound: isBound(jws),
    ...stamped,
    ...(isJudgedByChain ? { chain: await checkChain(jws.certificates, { ...trust, at, purpose: "sign" }) } : {}),
  };
}

/**
 * The first time stamp counts. Its authority's certificate is judged at the time that it states, and proves nothing
 * where it is not trusted.
 */
async function judgeTimestamp(
  [token]: readonly Uint8Array[],
  stamped: Uint8Array,
  trust: SignatureTrust,
): Promise<Pick<ExaminedSignature, "timestamp" | "provedAt">> {
  if (token === undefined) return {};
  const found = examineTimestamp(token, stamped);
  const { timestampAnchors: anchors = [] } = trust;
  if (found.kind !== "sound" || anchors.length === 0) return { timestamp: { found } };
  const chain = await checkChain(found.certificates, { ...trust, anchors, at: found.at, purpose: "timestamp" });
  const isTrusted = chain.faults.every(({ kind }) => kind === "revocation-stale" || kind === "revoked-since");
  return { timestamp: { found, chain }, ...(isTrusted ? { provedAt: found.at } : {}) };
}

async function firstThatSigned(jws: CompactJws, keys: readonly Uint8Array[]): Promise<boolean> {
  for (const key of keys) if (await isJwsSignedBy(jws, key)) return true;
  return false;
}

function certificateKey({ certificates: [own] }: Pick<CompactJws, "certificates">): Uint8Array | undefined {
  if (own === undefined) return undefined;
  try {
    return new X509Certificate(Buffer.from(own)).publicKey.export({ format: "der", type: "spki" });
  } catch {
    return undefined;
  }
}

function isBound({ certificates: [own], certificateDigest }: CompactJws): boolean {
  return own === undefined ? certificateDigest === undefined : certificateDigest === hash("sha256", own, "base64url");
}

function timeOf(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
