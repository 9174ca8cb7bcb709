/** Signature algorithms by their JOSE names (RFC 7518, RFC 8037). */
export const SIGNATURE_ALGORITHMS = ["EdDSA", "ES256", "RS256", "PS256"] as const;

export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/**
 * A private key that signs, wherever it lies: in a file, in a hardware module, behind a remote service. The key itself
 * is never given out.
 */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Under which name the public key is published. */
  readonly keyId: string;
  /** SubjectPublicKeyInfo in DER (RFC 5280, 4.1.2.7). */
  readonly publicKey: Uint8Array;
  /** X.509 certificates in DER: the key's own first, then those that issued it. Empty for a bare key. */
  readonly certificates: readonly Uint8Array[];
  /** The signature as JOSE writes it: for ES256 the two numbers end to end (RFC 7518, 3.4). */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}
