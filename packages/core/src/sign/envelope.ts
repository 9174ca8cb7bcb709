import { constants, type KeyObject, privateDecrypt, publicEncrypt } from "node:crypto";
import { OID } from "./cms-oid.ts";
import { type DerValue, der, derHead, derOid, readDer, readDerList } from "./der.ts";
import { agreementInfo, readAgreements, unwrapAgreed, type WrappedByAgreement } from "./key-agreement.ts";

const AUTH_ENVELOPED_DATA = "1.2.840.113549.1.9.16.1.23";
const AES_256_GCM = "2.16.840.1.101.3.4.1.46";
const RSA_OAEP = "1.2.840.113549.1.1.7";
const MGF1 = "1.2.840.113549.1.1.8";

export const CONTENT_KEY_BYTES = 32;
export const NONCE_BYTES = 12;
/** The authentication tag, which is the last thing in an envelope. */
export const TAG_BYTES = 16;
/** What stands behind the content: the tag's own tag and length, and the tag. */
export const TAIL_BYTES: number = TAG_BYTES + 2;

const TAG = { integer: 0x02, octets: 0x04, null: 0x05, sequence: 0x30, set: 0x31, first: 0xa0, content: 0x80 } as const;

/** One who can open an envelope: a certificate that was found fit for it. */
export interface Recipient {
  readonly publicKey: KeyObject;
  /** Issuer and number, in DER. */
  readonly id: Uint8Array;
}

const OAEP = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" } as const;

export interface EnvelopeHead {
  readonly recipients: readonly Recipient[];
  readonly contentKey: Uint8Array;
  readonly nonce: Uint8Array;
  readonly contentBytes: number;
}

/**
 * The beginning of a CMS AuthEnvelopedData (RFC 5083, RFC 5084: AES-256 in GCM) in DER, up to the content, which is to
 * follow encrypted, and then `envelopeTail`. The content key goes to each recipient by RSA-OAEP with SHA-256, or by ECDH.
 */
export function envelopeHead({ recipients, contentKey, nonce, contentBytes }: EnvelopeHead): Buffer {
  const version = der(TAG.integer, Buffer.of(0));
  const infos = recipients.map(({ publicKey, id }) => {
    if (publicKey.asymmetricKeyType === "ec") return agreementInfo({ publicKey, id }, contentKey);
    const wrapped = publicEncrypt({ key: publicKey, ...OAEP }, contentKey);
    return der(TAG.sequence, version, id, OAEP_ALGORITHM, der(TAG.octets, wrapped));
  });
  const parameters = der(TAG.sequence, der(TAG.octets, nonce), der(TAG.integer, Buffer.of(TAG_BYTES)));
  const algorithm = der(TAG.sequence, derOid(AES_256_GCM), parameters);
  const contentHead = Buffer.concat([derOid(OID.data), algorithm, derHead(TAG.content, contentBytes)]);
  const contentInfo = Buffer.concat([derHead(TAG.sequence, contentHead.length + contentBytes), contentHead]);
  const inner = Buffer.concat([version, der(TAG.set, ...infos), contentInfo]);
  const data = Buffer.concat([derHead(TAG.sequence, inner.length + contentBytes + TAIL_BYTES), inner]);
  const wrapped = Buffer.concat([derHead(TAG.first, data.length + contentBytes + TAIL_BYTES), data]);
  const all = Buffer.concat([derOid(AUTH_ENVELOPED_DATA), wrapped]);
  return Buffer.concat([derHead(TAG.sequence, all.length + contentBytes + TAIL_BYTES), all]);
}

export function envelopeTail(tag: Uint8Array): Buffer {
  return der(TAG.octets, tag);
}

const SHA256 = der(TAG.sequence, derOid(OID.sha256), der(TAG.null));
const OAEP_ALGORITHM = der(
  TAG.sequence,
  derOid(RSA_OAEP),
  der(TAG.sequence, der(TAG.first, SHA256), der(TAG.first + 1, der(TAG.sequence, derOid(MGF1), SHA256))),
);

/** The beginning of an envelope that was read. */
export interface ReadEnvelope {
  /** Where the content begins. */
  readonly headBytes: number;
  readonly contentBytes: number;
  readonly nonce: Uint8Array;
  /** The content key, encrypted for each recipient: by RSA the bytes alone. */
  readonly wrappedKeys: readonly (Uint8Array | WrappedByAgreement)[];
}

/** The longest beginning that is read: that of some dozens of recipients. */
export const MAX_HEAD_BYTES: number = 64 * 1024;
const MAX_RECIPIENTS = 32;

/** Reads the beginning of an envelope as `envelopeHead` writes it; `undefined` where it is none. It never throws. */
export function readEnvelope(bytes: Uint8Array): ReadEnvelope | undefined {
  const inside = (value: DerValue | undefined, tag: number): number | undefined =>
    value?.tag === tag ? value.from : undefined;
  const valueAt = (at: number | undefined): DerValue | undefined => (at === undefined ? undefined : readDer(bytes, at));
  const textOf = ({ from, to }: DerValue): string => Buffer.from(bytes.subarray(from, to)).toString("hex");
  const isOid = (value: DerValue | undefined, oid: string): boolean =>
    value?.tag === 0x06 && textOf(value) === derOid(oid).subarray(2).toString("hex");

  const kind = valueAt(inside(valueAt(0), TAG.sequence));
  if (kind === undefined || !isOid(kind, AUTH_ENVELOPED_DATA)) return undefined;
  const version = valueAt(inside(valueAt(inside(valueAt(kind.to), TAG.first)), TAG.sequence));
  const infos = valueAt(version?.to);
  const info = valueAt(infos?.to);
  const type = valueAt(inside(info, TAG.sequence));
  const algorithm = valueAt(type?.to);
  const content = valueAt(algorithm?.to);
  if (infos?.tag !== TAG.set || algorithm === undefined || content?.tag !== TAG.content) return undefined;
  const [name, parameters] = readDerList(bytes, algorithm) ?? [];
  const [nonce, tagBytes] = (parameters === undefined ? undefined : readDerList(bytes, parameters)) ?? [];
  if (!isOid(name, AES_256_GCM) || nonce === undefined || nonce.to - nonce.from !== NONCE_BYTES) return undefined;
  if (tagBytes === undefined || textOf(tagBytes) !== "10") return undefined;
  const wrappedKeys = (readDerList(bytes, infos) ?? [])
    .slice(0, MAX_RECIPIENTS)
    .flatMap((recipient): readonly (Uint8Array | WrappedByAgreement)[] => {
      if (recipient.tag === TAG.first + 1) return readAgreements(bytes, recipient);
      const key = recipient.tag === TAG.sequence ? readDerList(bytes, recipient)?.[3] : undefined;
      return key?.tag === TAG.octets ? [bytes.subarray(key.from, key.to)] : [];
    });
  return {
    headBytes: content.from,
    contentBytes: content.to - content.from,
    nonce: bytes.subarray(nonce.from, nonce.to),
    wrappedKeys,
  };
}

/** The content key, if it was given to this private key; `undefined` where it was not. */
export function unwrapKey({ wrappedKeys }: ReadEnvelope, key: KeyObject): Uint8Array | undefined {
  for (const wrapped of wrappedKeys) {
    try {
      const contentKey = "point" in wrapped ? unwrapAgreed(wrapped, key) : privateDecrypt({ key, ...OAEP }, wrapped);
      if (contentKey.length === CONTENT_KEY_BYTES) return contentKey;
    } catch {
      // It is another recipient's.
    }
  }
  return undefined;
}
