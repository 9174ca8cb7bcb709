import { createCipheriv, createDecipheriv, createECDH, hash, type KeyObject } from "node:crypto";
import { OID } from "./cms-oid.ts";
import { type DerValue, der, derOid, readDerList } from "./der.ts";
import type { Recipient } from "./envelope.ts";

const ECDH_SHA256 = "1.3.132.1.11.1";
const AES_256_WRAP = "2.16.840.1.101.3.4.1.45";
const CURVE = "prime256v1";
const POINT_BYTES = 65;
const WRAP_IV = Buffer.alloc(8, 0xa6);

const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, sequence: 0x30, first: 0xa0 } as const;

/** A content key for one who agrees on the key that it is encrypted with: the sender's passing point, and the key. */
export interface WrappedByAgreement {
  readonly point: Uint8Array;
  readonly encrypted: Uint8Array;
}

const WRAP_ALGORITHM = der(TAG.sequence, derOid(AES_256_WRAP));
const AGREEMENT_ALGORITHM = der(TAG.sequence, derOid(ECDH_SHA256), WRAP_ALGORITHM);

/**
 * A KeyAgreeRecipientInfo (RFC 5652, 6.2.2): a passing key of the sender's for each recipient and envelope, ECDH on P-256
 * with the KDF of X9.63 and SHA-256, AES-256 key wrap (RFC 5753, RFC 3394). `openssl cms -decrypt` opens it.
 */
export function agreementInfo({ publicKey, id }: Recipient, contentKey: Uint8Array): Buffer {
  const passing = createECDH(CURVE);
  const point = passing.generateKeys();
  const wrapKey = agreedKey(passing.computeSecret(pointOf(publicKey)));
  const cipher = createCipheriv("id-aes256-wrap", wrapKey, WRAP_IV);
  const encrypted = Buffer.concat([cipher.update(contentKey), cipher.final()]);
  const sender = der(TAG.first + 1, der(TAG.sequence, derOid(OID.ec)), der(TAG.bits, Buffer.of(0), point));
  const version = der(TAG.integer, Buffer.of(3));
  const keys = der(TAG.sequence, der(TAG.sequence, id, der(TAG.octets, encrypted)));
  return der(TAG.first + 1, version, der(TAG.first, sender), AGREEMENT_ALGORITHM, keys);
}

/** The keys of a KeyAgreeRecipientInfo as `agreementInfo` writes it; none where it is of another kind. */
export function readAgreements(bytes: Uint8Array, info: DerValue): readonly WrappedByAgreement[] {
  const inside = (value: DerValue | undefined): readonly DerValue[] =>
    (value === undefined ? undefined : readDerList(bytes, value)) ?? [];
  const [, originator, algorithm, keys] = inside(info);
  const [sender] = inside(originator);
  const [, bits] = inside(sender);
  if (algorithm === undefined || keys?.tag !== TAG.sequence || bits?.tag !== TAG.bits) return [];
  const found = Buffer.from(bytes.subarray(algorithm.from, algorithm.to));
  if (!AGREEMENT_ALGORITHM.subarray(-found.length).equals(found)) return [];
  const point = bytes.subarray(bits.from + 1, bits.to);
  return inside(keys).flatMap((each) => {
    const encrypted = inside(each)[1];
    return encrypted?.tag === TAG.octets ? [{ point, encrypted: bytes.subarray(encrypted.from, encrypted.to) }] : [];
  });
}

/** The content key. Throws where it was given to another, or the point is none of the curve's. */
export function unwrapAgreed({ point, encrypted }: WrappedByAgreement, key: KeyObject): Uint8Array {
  const own = createECDH(CURVE);
  own.setPrivateKey(Buffer.from(key.export({ format: "jwk" }).d ?? "", "base64url"));
  const decipher = createDecipheriv("id-aes256-wrap", agreedKey(own.computeSecret(point)), WRAP_IV);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

/** ECC-CMS-SharedInfo (RFC 5753, 7.2): what the key is for, and its 256 bits. One round of the KDF gives them. */
const SHARED_INFO = der(TAG.sequence, WRAP_ALGORITHM, der(TAG.first + 2, der(TAG.octets, Buffer.of(0, 0, 1, 0))));

function agreedKey(secret: Uint8Array): Buffer {
  return hash("sha256", Buffer.concat([secret, Buffer.of(0, 0, 0, 1), SHARED_INFO]), "buffer");
}

function pointOf(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const [left, right] = [x, y].map((half) => Buffer.from(half, "base64url"));
  return Buffer.concat([Buffer.of(4), left ?? Buffer.of(), right ?? Buffer.of()], POINT_BYTES);
}
