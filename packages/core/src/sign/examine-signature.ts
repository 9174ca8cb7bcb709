import { hash, X509Certificate } from "node:crypto";
import { type CompactJws, isJwsSignedBy, parseCompactJws, toSecond } from "../json/compact-jws.ts";
import type { PackageStatement } from "../model/statement.ts";
import { type ChainResult, checkChain } from "./chain.ts";
import { verifyCms } from "./cms.ts";
import { parseStatement, STATEMENT_TYPE } from "./statement.ts";

/** Whom a reader trusts. With neither keys nor anchors nothing is said of the signer. */
export interface SignatureTrust {
  /** Public keys that are trusted by themselves: SubjectPublicKeyInfo in DER. */
  readonly keys: readonly Uint8Array[];
  /** Certificates that are trusted to issue others, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** Revocation lists, in DER or PEM. Nothing is fetched. */
  readonly revocationLists: readonly Uint8Array[];
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
}

/** A detached CMS signature (PEM or DER) with the statement that it is over. */
export interface DetachedSignature {
  readonly cms: Uint8Array;
  readonly statement: Uint8Array;
}

/** Looks at a signature from every side: a compact JWS, or CMS. It never throws for what was given from outside. */
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
  const isJudgedByChain = !isTrusted && trust.anchors.length > 0 && signedAt !== undefined;
  return {
    envelope: { certificates, ...(signedAt === undefined ? {} : { signedAt: toSecond(signedAt) }) },
    ...(statement === undefined ? {} : { statement }),
    ...(signedAt === undefined ? {} : { signedAt }),
    trustedBy: isTrusted ? "key" : isJudgedByChain ? "certificate" : "nothing",
    isSigned: sound !== undefined,
    isCertificateBound: true,
    ...(isJudgedByChain ? { chain: await checkChain(certificates, { ...trust, at: signedAt }) } : {}),
  };
}

async function examineJws(text: string, trust: SignatureTrust): Promise<ExaminedSignature> {
  const jws = parseCompactJws(text);
  if (jws === undefined || jws.type !== STATEMENT_TYPE) {
    return { trustedBy: "nothing", isSigned: false, isCertificateBound: false };
  }
  const statement = parseStatement(jws.payload);
  const signedAt = timeOf(jws.signedAt);
  const trusted = await firstThatSigned(jws, trust.keys);
  const own = certificateKey(jws);
  const isSigned = trusted || (own !== undefined && (await isJwsSignedBy(jws, own)));
  const isJudgedByChain = !trusted && own !== undefined && trust.anchors.length > 0 && signedAt !== undefined;
  return {
    envelope: jws,
    ...(statement === undefined ? {} : { statement }),
    ...(signedAt === undefined ? {} : { signedAt }),
    trustedBy: trusted ? "key" : own !== undefined && trust.anchors.length > 0 ? "certificate" : "nothing",
    isSigned,
    isCertificateBound: isBound(jws),
    ...(isJudgedByChain ? { chain: await checkChain(jws.certificates, { ...trust, at: signedAt }) } : {}),
  };
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
