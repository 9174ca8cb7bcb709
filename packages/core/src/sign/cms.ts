import { hash } from "node:crypto";
import { fromBER, Integer, ObjectIdentifier, OctetString, Sequence, UTCTime } from "asn1js";
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
import { bufferOf, OID } from "./cms-oid.ts";
import { keyUnusable } from "./key-error.ts";

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
  return derOfSignedData(signed);
}

/**
 * The signature with a time stamp on it, as the unsigned attribute signature-time-stamp (CAdES-T; ETSI EN 319 122-1,
 * 5.3): `token` is a time stamp of the signature's own octets (`signatureOfCms`).
 */
export function withTimestamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const { signed, info } = readSignedData(cms);
  info.unsignedAttrs = new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [
      new Attribute({ type: OID.signatureTimestamp, values: [fromBER(bufferOf(token)).result] }),
      ...(info.unsignedAttrs?.attributes ?? []),
    ].sort(inDerOrder),
  });
  return derOfSignedData(signed);
}

/** The octets of a CMS signature of ours: what a time stamp is made of. */
export function signatureOfCms(cms: Uint8Array): Uint8Array {
  return Buffer.from(readSignedData(cms).info.signature.valueBlock.valueHexView);
}

function readSignedData(cms: Uint8Array): { readonly signed: SignedData; readonly info: SignerInfo } {
  const signed = new SignedData({ schema: ContentInfo.fromBER(bufferOf(cms)).content });
  const [info] = signed.signerInfos;
  if (info === undefined) throw new Error("A CMS signature of ours has one signer");
  return { signed, info };
}

function derOfSignedData(signed: SignedData): Uint8Array {
  const wrapped = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return Buffer.from(wrapped.toSchema().toBER());
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
