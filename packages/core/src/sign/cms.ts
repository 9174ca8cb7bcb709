import { createHash, createPublicKey, hash, verify, X509Certificate } from "node:crypto";
import { Integer, ObjectIdentifier, OctetString, Sequence, UTCTime } from "asn1js";
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import type { Signer } from "../model/signer.ts";
import { keyUnusable } from "./key-error.ts";

const OID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsa: "1.2.840.113549.1.1.1",
  rsaSha256: "1.2.840.113549.1.1.11",
  ecdsaSha256: "1.2.840.10045.4.3.2",
} as const;

/**
 * A detached CMS signature (RFC 5652) over bytes, in DER, with the attributes of CAdES-BES (ETSI EN 319 122-1, 5.2):
 * content type, message digest, signing time, and the digest of the signer's certificate. `openssl cms -verify` reads it.
 * Throws `key-unusable` for a key without a certificate, and for one that is not P-256 or RSA with PKCS#1 1.5 (`RS256`).
 */
export async function signCms(content: Uint8Array, signer: Signer, signedAt: Date): Promise<Uint8Array> {
  const [own] = signer.certificates;
  if (own === undefined) throw keyUnusable("certificate", "a CMS signature needs the key's certificate");
  if (signer.algorithm !== "ES256" && signer.algorithm !== "RS256") {
    throw keyUnusable("kind", "a CMS signature is made with a P-256 key, or an RSA key as RS256");
  }
  const certificates = signer.certificates.map((der) => Certificate.fromBER(bufferOf(der)));
  const [certificate] = certificates;
  if (certificate === undefined) throw keyUnusable("certificate", "the certificate cannot be read");
  const attributes = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
      attribute(OID.signingTime, new UTCTime({ valueDate: signedAt })),
      attribute(OID.messageDigest, new OctetString({ valueHex: bufferOf(hash("sha256", content, "buffer")) })),
      attribute(OID.signingCertificateV2, signingCertificate(own)),
    ].sort(inDerOrder),
  });
  // What is signed has the tag of a SET, not the implicit one under which it stands (RFC 5652, 5.4).
  const encoded = Buffer.from(attributes.toSchema().toBER());
  encoded[0] = 0x31;
  const raw = await signer.sign(encoded);
  const isEc = signer.algorithm === "ES256";
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
    signedAttrs: attributes,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: isEc ? OID.ecdsaSha256 : OID.rsaSha256 }),
    signature: new OctetString({ valueHex: bufferOf(isEc ? derOfPair(raw) : raw) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [info],
  });
  const wrapped = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(wrapped.toSchema().toBER());
}

/** A CMS signature that fits its content; its certificates are not judged yet: see `checkChain`. */
export interface SoundCms {
  /** In DER, the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly signedAt?: Date;
}

const DIGESTS: ReadonlyMap<string, string> = new Map([
  [OID.sha256, "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);
const SIGNATURES: ReadonlySet<string> = new Set([
  OID.rsa,
  OID.rsaSha256,
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
  OID.ecdsaSha256,
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
]);

/**
 * Holds a detached CMS signature (DER or PEM, one signer, signed attributes) against its content; `undefined` where it
 * does not fit, or cannot be read. It never throws for what was given.
 */
export function verifyCms(cms: Uint8Array, content: Uint8Array): SoundCms | undefined {
  try {
    return examine(cms, content);
  } catch {
    return undefined;
  }
}

function examine(cms: Uint8Array, content: Uint8Array): SoundCms | undefined {
  const wrapped = ContentInfo.fromBER(bufferOf(derOf(cms)));
  if (wrapped.contentType !== OID.signedData) return undefined;
  const { signerInfos, certificates = [] } = new SignedData({ schema: wrapped.content });
  const [info] = signerInfos;
  const attributes = info?.signedAttrs;
  const digest = DIGESTS.get(info?.digestAlgorithm.algorithmId ?? "");
  if (info === undefined || attributes === undefined || signerInfos.length !== 1 || digest === undefined)
    return undefined;
  if (!SIGNATURES.has(info.signatureAlgorithm.algorithmId) || !(info.sid instanceof IssuerAndSerialNumber))
    return undefined;
  const { issuer, serialNumber } = info.sid;
  const all = certificates.filter((found) => found instanceof Certificate);
  const own = all.find((found) => found.issuer.isEqual(issuer) && found.serialNumber.isEqual(serialNumber));
  if (own === undefined) return undefined;
  const stated = valueOfType(attributes, OID.messageDigest);
  const kind = valueOfType(attributes, OID.contentType);
  const isSame =
    stated instanceof OctetString && createHash(digest).update(content).digest().equals(stated.valueBlock.valueHexView);
  if (!isSame || !(kind instanceof ObjectIdentifier) || kind.valueBlock.toString() !== OID.data) return undefined;
  const encoded = Buffer.from(attributes.encodedValue);
  encoded[0] = 0x31;
  const key = createPublicKey(
    new X509Certificate(Buffer.from(own.toSchema(true).toBER())).publicKey.export({ format: "pem", type: "spki" }),
  );
  if (!verify(digest, encoded, key, info.signature.valueBlock.valueHexView)) return undefined;
  const time = valueOfType(attributes, OID.signingTime);
  return {
    certificates: [own, ...all.filter((found) => found !== own)].map((found) =>
      Buffer.from(found.toSchema(true).toBER()),
    ),
    ...(time instanceof UTCTime ? { signedAt: time.toDate() } : {}),
  };
}

function valueOfType({ attributes }: SignedAndUnsignedAttributes, type: string): unknown {
  return attributes.find((found) => found.type === type)?.values[0];
}

function attribute(type: string, value: unknown): Attribute {
  return new Attribute({ type, values: [value] });
}

/** The members of a SET stand in the order of their bytes (X.690, 11.6). */
function inDerOrder(one: Attribute, other: Attribute): number {
  const [a, b] = [one, other].map((found) => Buffer.from(found.toSchema().toBER()));
  return a === undefined || b === undefined ? 0 : Buffer.compare(a, b);
}

/** ESS signing-certificate-v2 with SHA-256, its default (RFC 5035, 3). */
function signingCertificate(der: Uint8Array): Sequence {
  const id = new Sequence({ value: [new OctetString({ valueHex: bufferOf(hash("sha256", der, "buffer")) })] });
  return new Sequence({ value: [new Sequence({ value: [id] })] });
}

/** The two numbers of an ECDSA signature as X.509 writes them (RFC 3279, 2.2.3). */
function derOfPair(pair: Uint8Array): Uint8Array {
  const half = pair.length / 2;
  const numbers = [pair.subarray(0, half), pair.subarray(half)].map((part) =>
    Integer.fromBigInt(BigInt(`0x${Buffer.from(part).toString("hex")}`)),
  );
  return Buffer.from(new Sequence({ value: numbers }).toBER());
}

function derOf(cms: Uint8Array): Uint8Array {
  const [, base64] = /-----BEGIN (?:CMS|PKCS7)-----([^-]+)-----END/.exec(Buffer.from(cms).toString("latin1")) ?? [];
  return base64 === undefined ? cms : Buffer.from(base64, "base64");
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
