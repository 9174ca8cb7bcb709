import { createHash, createPublicKey, hash, verify, X509Certificate } from "node:crypto";
import { type AsnType, GeneralizedTime, ObjectIdentifier, OctetString, Sequence, UTCTime } from "asn1js";
import {
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  type SignedAndUnsignedAttributes,
  SignedData,
  type SignerInfo,
} from "pkijs";
import { bufferOf, DIGEST_NAMES, derOf, OID, SIGNATURE_DIGESTS } from "./cms-oid.ts";

/** A CMS signature that fits its content; its certificates are not judged yet: see `checkChain`. */
export interface SoundCms {
  /** In DER, the signer's own first. */
  readonly certificates: readonly Uint8Array[];
  readonly signedAt?: Date;
  /** What was signed. */
  readonly content: Uint8Array;
  /** The octets of the signature. */
  readonly signature: Uint8Array;
  /** Time stamps of the signature (CAdES-T), not verified yet. */
  readonly timestamps: readonly Uint8Array[];
}

/**
 * Holds a CMS signature (DER or PEM, one signer, signed attributes) against its content: the one given, where it is
 * detached, else that inside, which is of the type `contentType`. `undefined` where it does not fit, or cannot be read,
 * or names another certificate than the signer's. It never throws for what was given.
 */
export function verifyCms(
  cms: Uint8Array,
  detached?: Uint8Array,
  { contentType = OID.data }: { readonly contentType?: string } = {},
): SoundCms | undefined {
  try {
    return examine(cms, { detached, contentType });
  } catch {
    return undefined;
  }
}

function examine(
  cms: Uint8Array,
  { detached, contentType }: { readonly detached: Uint8Array | undefined; readonly contentType: string },
): SoundCms | undefined {
  const wrapped = ContentInfo.fromBER(bufferOf(derOf(cms)));
  if (wrapped.contentType !== OID.signedData) return undefined;
  const { signerInfos, certificates = [], encapContentInfo } = new SignedData({ schema: wrapped.content });
  const [info] = signerInfos;
  const content = detached ?? encapContentInfo.eContent?.getValue();
  if (info === undefined || signerInfos.length !== 1 || content === undefined) return undefined;
  if (encapContentInfo.eContentType !== contentType) return undefined;
  const all = certificates.filter((found) => found instanceof Certificate);
  const own = certificateOf(info, all);
  const { signedAttrs } = info;
  if (own === undefined || signedAttrs === undefined) return undefined;
  const bytes = new Uint8Array(content);
  if (!fitsContent(signedAttrs, { info, content: bytes, contentType })) return undefined;
  const ownDer = derOfCertificate(own);
  if (!isBound(signedAttrs, ownDer) || !isSignedBy(info, signedAttrs, ownDer)) return undefined;
  const time = valueOfType(signedAttrs, OID.signingTime);
  return {
    certificates: [ownDer, ...all.filter((found) => found !== own).map(derOfCertificate)],
    ...(time instanceof UTCTime || time instanceof GeneralizedTime ? { signedAt: time.toDate() } : {}),
    content: bytes,
    signature: Buffer.from(info.signature.valueBlock.valueHexView),
    timestamps: timestampsOf(info),
  };
}

function certificateOf({ sid }: SignerInfo, all: readonly Certificate[]): Certificate | undefined {
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  return all.find((found) => found.issuer.isEqual(sid.issuer) && found.serialNumber.isEqual(sid.serialNumber));
}

function fitsContent(
  attributes: SignedAndUnsignedAttributes,
  given: { readonly info: SignerInfo; readonly content: Uint8Array; readonly contentType: string },
): boolean {
  const digest = DIGEST_NAMES.get(given.info.digestAlgorithm.algorithmId);
  const stated = valueOfType(attributes, OID.messageDigest);
  const kind = valueOfType(attributes, OID.contentType);
  if (digest === undefined || !(stated instanceof OctetString) || !(kind instanceof ObjectIdentifier)) return false;
  const found = createHash(digest).update(given.content).digest();
  return found.equals(stated.valueBlock.valueHexView) && kind.valueBlock.toString() === given.contentType;
}

/** What is signed has the tag of a SET, not the implicit one under which it stands (RFC 5652, 5.4). */
function isSignedBy(info: SignerInfo, attributes: SignedAndUnsignedAttributes, own: Uint8Array): boolean {
  const { algorithmId } = info.signatureAlgorithm;
  const digest =
    algorithmId === OID.rsa ? DIGEST_NAMES.get(info.digestAlgorithm.algorithmId) : SIGNATURE_DIGESTS.get(algorithmId);
  if (digest === undefined) return false;
  const encoded = Buffer.from(attributes.encodedValue);
  encoded[0] = 0x31;
  const key = createPublicKey(new X509Certificate(Buffer.from(own)).publicKey.export({ format: "pem", type: "spki" }));
  return verify(digest, encoded, key, info.signature.valueBlock.valueHexView);
}

/** Where an attribute names the signer's certificate (RFC 5035, RFC 2634), it is the one that came with the signature. */
function isBound(attributes: SignedAndUnsignedAttributes, own: Uint8Array): boolean {
  const [first, second] = [OID.signingCertificateV2, OID.signingCertificate].map((type) =>
    essDigestOf(valueOfType(attributes, type)),
  );
  if (first !== undefined) return first.digest.equals(hash(first.algorithm, own, "buffer"));
  return second === undefined || second.digest.equals(hash("sha1", own, "buffer"));
}

function essDigestOf(attribute: unknown): { readonly algorithm: string; readonly digest: Buffer } | undefined {
  const certificates = attribute instanceof Sequence ? attribute.valueBlock.value[0] : undefined;
  const id = certificates instanceof Sequence ? certificates.valueBlock.value[0] : undefined;
  const members: readonly AsnType[] = id instanceof Sequence ? id.valueBlock.value : [];
  const digest = members.find((found) => found instanceof OctetString);
  const [algorithm] = members[0] instanceof Sequence ? members[0].valueBlock.value : [];
  if (digest === undefined) return undefined;
  const name = algorithm instanceof ObjectIdentifier ? DIGEST_NAMES.get(algorithm.valueBlock.toString()) : "sha256";
  return { algorithm: name ?? "sha256", digest: Buffer.from(digest.valueBlock.valueHexView) };
}

function timestampsOf({ unsignedAttrs }: SignerInfo): readonly Uint8Array[] {
  const found = (unsignedAttrs?.attributes ?? []).filter(({ type }) => type === OID.signatureTimestamp);
  return found.flatMap(({ values }) => values.map((value) => Buffer.from(value.toBER())));
}

function derOfCertificate(certificate: Certificate): Uint8Array {
  return Buffer.from(certificate.toSchema(true).toBER());
}

function valueOfType({ attributes }: SignedAndUnsignedAttributes, type: string): unknown {
  return attributes.find((found) => found.type === type)?.values[0];
}
