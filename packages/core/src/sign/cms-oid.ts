/** Object identifiers of CMS (RFC 5652), of its attributes, and of time stamps (RFC 3161). */
export const OID = {
  data: "1.2.840.113549.1.7.1",
  signedData: "1.2.840.113549.1.7.2",
  contentType: "1.2.840.113549.1.9.3",
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  timestampInfo: "1.2.840.113549.1.9.16.1.4",
  signingCertificate: "1.2.840.113549.1.9.16.2.12",
  signatureTimestamp: "1.2.840.113549.1.9.16.2.14",
  signingCertificateV2: "1.2.840.113549.1.9.16.2.47",
  sha256: "2.16.840.1.101.3.4.2.1",
  rsa: "1.2.840.113549.1.1.1",
  ec: "1.2.840.10045.2.1",
  rsaSha256: "1.2.840.113549.1.1.11",
  ecdsaSha256: "1.2.840.10045.4.3.2",
} as const;

/** The digests that are taken, by their names in `node:crypto`. SHA-1 is not among them. */
export const DIGEST_NAMES: ReadonlyMap<string, string> = new Map([
  [OID.sha256, "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);

/** The digest of each signature algorithm that is taken: RSA with PKCS#1 1.5, and ECDSA. */
export const SIGNATURE_DIGESTS: ReadonlyMap<string, string> = new Map([
  [OID.rsaSha256, "sha256"],
  ["1.2.840.113549.1.1.12", "sha384"],
  ["1.2.840.113549.1.1.13", "sha512"],
  [OID.ecdsaSha256, "sha256"],
  ["1.2.840.10045.4.3.3", "sha384"],
  ["1.2.840.10045.4.3.4", "sha512"],
]);

/** The bytes in a buffer of their own, as the readers of ASN.1 take them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** DER, of DER or of one block of PEM. */
export function derOf(bytes: Uint8Array): Uint8Array {
  const [, base64] =
    /-----BEGIN [A-Z0-9 ]+-----([^-]+)-----END/.exec(Buffer.from(bytes).subarray(0, MAX_PEM).toString("latin1")) ?? [];
  return base64 === undefined ? bytes : Buffer.from(base64, "base64");
}

/** A revocation list of a large issuer has some tens of megabytes. */
const MAX_PEM = 256 * 2 ** 20;
