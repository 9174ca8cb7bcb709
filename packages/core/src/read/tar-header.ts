/** The header of a tar's member as it stands in its block, before extended headers have their say. */
export interface TarHeader {
  readonly rawName: Buffer;
  readonly sizeBytes: number;
  /** The letter of its type; an old tar's NUL is `0`. */
  readonly type: string;
  readonly rawLinkTarget: Buffer;
}

/** What a block at a member's place is. */
export type TarBlock =
  | { readonly kind: "header"; readonly header: TarHeader }
  | { readonly kind: "zeros" }
  | { readonly kind: "damaged"; readonly detail: "checksum" | "size" };

export const BLOCK_BYTES = 512;

/** Parses a block of 512 bytes as POSIX ustar, GNU or old tar. */
export function parseTarBlock(block: Buffer): TarBlock {
  if (!isTarHeader(block)) return { kind: isZeros(block) ? "zeros" : "damaged", detail: "checksum" };
  const sizeBytes = parseNumber(block.subarray(124, 136));
  if (sizeBytes === undefined) return { kind: "damaged", detail: "size" };
  const name = textField(block, 0, 100);
  // POSIX writes `ustar` and a NUL; GNU writes a blank there and keeps times where POSIX has the prefix.
  const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? textField(block, 345, 500) : block.subarray(0, 0);
  const type = block.toString("latin1", 156, 157);
  return {
    kind: "header",
    header: {
      rawName: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from("/"), name]),
      sizeBytes,
      type: type === "\0" ? "0" : type,
      rawLinkTarget: textField(block, 157, 257),
    },
  };
}

/** Whether a block is a header: its checksum is right, summed as unsigned bytes or, as some old tars did, as signed. */
export function isTarHeader(block: Buffer): boolean {
  if (block.length < BLOCK_BYTES) return false;
  const stated = parseNumber(block.subarray(148, 156));
  if (stated === undefined || stated === 0) return false;
  return stated === sumOf(block, 0) || stated === sumOf(block, 0x100);
}

/** The checksum's own field counts as blanks. `signed` is taken off each byte above 0x7F. */
function sumOf(block: Buffer, signed: number): number {
  let sum = 8 * 0x20;
  for (let index = 0; index < BLOCK_BYTES; index++) {
    const byte = block[index] ?? 0;
    sum += byte < 0x80 ? byte : byte - signed;
  }
  for (let index = 148; index < 156; index++) {
    const byte = block[index] ?? 0;
    sum -= byte < 0x80 ? byte : byte - signed;
  }
  return sum;
}

export function isZeros(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0) return false;
  return true;
}

/**
 * A number in octal digits, or in the binary of GNU where the first bit is set. `undefined` for what is no number, is
 * negative, or is larger than can be counted exactly.
 */
function parseNumber(field: Buffer): number | undefined {
  const first = field[0] ?? 0;
  if (first >= 0x80) {
    if (first !== 0x80) return undefined;
    let value = 0;
    for (const byte of field.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const end = field.indexOf(0);
  const text = field.toString("latin1", 0, end < 0 ? field.length : end).trim();
  if (text === "") return 0;
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

/** A field up to its first NUL. */
function textField(block: Buffer, from: number, to: number): Buffer {
  const end = block.indexOf(0, from);
  return block.subarray(from, end < 0 || end > to ? to : end);
}
