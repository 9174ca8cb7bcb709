/** The tag, and the length of what follows (X.690, 8.1): a value that is not held can be written after it. */
export function derHead(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.of(tag, length);
  const hex = length.toString(16);
  const digits = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits]);
}

export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([derHead(tag, length), ...parts]);
}

/** An object identifier (X.690, 8.19). */
export function derOid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(number: number): readonly number[] {
  const digits = [number % 128];
  for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift((left % 128) | 0x80);
  return digits;
}

/** One value: its tag, and where its content begins and ends. */
export interface DerValue {
  readonly tag: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the value at a place: definite lengths alone, and tags of one byte. Its end may lie beyond the bytes at hand;
 * `undefined` where the head does not. What is read comes from anybody: lengths above 2^48 are none.
 */
export function readDer(bytes: Uint8Array, at: number): DerValue | undefined {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return undefined;
  if (first < 0x80) return { tag, from: at + 2, to: at + 2 + first };
  const count = first & 0x7f;
  const from = at + 2 + count;
  if (count === 0 || count > 6 || from > bytes.length) return undefined;
  const length = Buffer.from(bytes.subarray(at + 2, from)).readUIntBE(0, count);
  return { tag, from, to: from + length };
}

/** The values in a value that is whole at hand; `undefined` where they do not fill it. */
export function readDerList(bytes: Uint8Array, { from, to }: DerValue): readonly DerValue[] | undefined {
  if (to > bytes.length) return undefined;
  const list: DerValue[] = [];
  for (let at = from; at < to; ) {
    const value = readDer(bytes, at);
    if (value === undefined || value.to > to) return undefined;
    list.push(value);
    at = value.to;
  }
  return list;
}
