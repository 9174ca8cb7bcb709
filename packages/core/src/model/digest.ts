/** The digest algorithms, by the names that BagIt gives its manifests. */
export type DigestAlgorithm = "sha256" | "sha512" | "sha384" | "sha224" | "blake2b" | "sha1" | "md5";

/** What is known of an algorithm. */
export interface DigestAlgorithmFacts {
  readonly bytes: number;
  /** Its name in `node:crypto`. */
  readonly crypto: string;
  /** Collisions can be made at will: it finds accidents, not attacks. */
  readonly isBroken: boolean;
}

export const DIGEST_ALGORITHMS: Readonly<Record<DigestAlgorithm, DigestAlgorithmFacts>> = {
  sha256: { bytes: 32, crypto: "sha256", isBroken: false },
  sha512: { bytes: 64, crypto: "sha512", isBroken: false },
  sha384: { bytes: 48, crypto: "sha384", isBroken: false },
  sha224: { bytes: 28, crypto: "sha224", isBroken: false },
  blake2b: { bytes: 64, crypto: "blake2b512", isBroken: false },
  sha1: { bytes: 20, crypto: "sha1", isBroken: true },
  md5: { bytes: 16, crypto: "md5", isBroken: true },
};

/** Lower-case hexadecimal digests by algorithm. */
export type Digests = Readonly<Partial<Record<DigestAlgorithm, string>>>;

export function isDigestAlgorithm(text: string): text is DigestAlgorithm {
  return Object.hasOwn(DIGEST_ALGORITHMS, text);
}

/** Digests that stand end to end, in the order of the algorithms, as hexadecimal. */
export function digestsOf(bytes: Uint8Array, algorithms: readonly DigestAlgorithm[]): Digests {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const digests: Partial<Record<DigestAlgorithm, string>> = {};
  let at = 0;
  for (const algorithm of algorithms) {
    const end = at + DIGEST_ALGORITHMS[algorithm].bytes;
    digests[algorithm] = buffer.toString("hex", at, end);
    at = end;
  }
  return digests;
}
