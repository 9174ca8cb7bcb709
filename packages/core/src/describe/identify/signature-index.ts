import { SIGNATURES, type SignatureRow } from "./data/signatures.ts";

/** A row ready to be held against bytes: -1 stands for any byte. */
export interface Signature {
  readonly leadsTo: SignatureRow[0];
  readonly offset: number;
  readonly pattern: readonly number[];
}

/** The signatures that a file's first byte leaves possible, in the table's order. */
export function candidates(firstByte: number): readonly Signature[] {
  return BY_FIRST_BYTE[firstByte] ?? [];
}

export function matches(bytes: Uint8Array, signature: Signature): boolean {
  const { offset, pattern } = signature;
  if (offset + pattern.length > bytes.length) return false;
  for (let index = 0; index < pattern.length; index++) {
    const wanted = pattern[index] ?? -1;
    if (wanted >= 0 && bytes[offset + index] !== wanted) return false;
  }
  return true;
}

function compile([leadsTo, offset, hex]: SignatureRow): Signature {
  const pattern = (hex.match(/../g) ?? []).map((pair) => (pair === ".." ? -1 : Number.parseInt(pair, 16)));
  return { leadsTo, offset, pattern };
}

const COMPILED = SIGNATURES.map(compile);
const BY_FIRST_BYTE: readonly (readonly Signature[])[] = Array.from({ length: 256 }, (_, byte) =>
  COMPILED.filter((each) => each.offset > 0 || each.pattern[0] === byte),
);
