import type { DigestAlgorithm } from "../../model/digest.ts";

/** The checksum types of METS 1.12 (`CHECKSUMTYPE`), and the algorithm where it can be computed here. */
const CHECKSUM_TYPES: ReadonlyMap<string, DigestAlgorithm | undefined> = new Map([
  ["Adler-32", undefined],
  ["CRC32", undefined],
  ["HAVAL", undefined],
  ["MD5", "md5"],
  ["MNP", undefined],
  ["SHA-1", "sha1"],
  ["SHA-256", "sha256"],
  ["SHA-384", "sha384"],
  ["SHA-512", "sha512"],
  ["TIGER", undefined],
  ["WHIRLPOOL", undefined],
]);

export function isChecksumType(type: string): boolean {
  return CHECKSUM_TYPES.has(type);
}

/** The algorithm of a checksum type; `undefined` for a type that METS lacks, or that cannot be computed here. */
export function algorithmOf(type: string): DigestAlgorithm | undefined {
  return CHECKSUM_TYPES.get(type);
}

/** The one type that is not a digest of ours, but that Node computes. */
export const CRC32_TYPE = "CRC32";

/** Whether a checksum of this type can be computed here: Node has no Adler-32, HAVAL, MNP, TIGER or WHIRLPOOL. */
export function isComputable(type: string): boolean {
  return type === CRC32_TYPE || algorithmOf(type) !== undefined;
}

/** The METS name of an algorithm; `undefined` for one that METS has no name for. */
export function checksumTypeOf(algorithm: DigestAlgorithm): string | undefined {
  for (const [type, known] of CHECKSUM_TYPES) if (known === algorithm) return type;
  return undefined;
}
