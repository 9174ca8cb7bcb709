/**
 * Numbers out of bytes that nobody trusts: what lies outside gives -1, which no unsigned number is, and never throws.
 */
export function u16le(bytes: Uint8Array, at: number): number {
  const low = bytes[at];
  const high = bytes[at + 1];
  return low === undefined || high === undefined ? -1 : low | (high << 8);
}

export function u16be(bytes: Uint8Array, at: number): number {
  const high = bytes[at];
  const low = bytes[at + 1];
  return low === undefined || high === undefined ? -1 : low | (high << 8);
}

export function u32le(bytes: Uint8Array, at: number): number {
  const low = u16le(bytes, at);
  const high = u16le(bytes, at + 2);
  return low < 0 || high < 0 ? -1 : high * 0x10000 + low;
}

export function u32be(bytes: Uint8Array, at: number): number {
  const high = u16be(bytes, at);
  const low = u16be(bytes, at + 2);
  return low < 0 || high < 0 ? -1 : high * 0x10000 + low;
}

/** 64 bits as a number: exact up to 2^53, beyond which no file reaches. */
export function u64le(bytes: Uint8Array, at: number): number {
  const low = u32le(bytes, at);
  const high = u32le(bytes, at + 4);
  return low < 0 || high < 0 ? -1 : high * 2 ** 32 + low;
}

export function u64be(bytes: Uint8Array, at: number): number {
  const high = u32be(bytes, at);
  const low = u32be(bytes, at + 4);
  return low < 0 || high < 0 ? -1 : high * 2 ** 32 + low;
}

/** Whether these Latin-1 characters stand at `at`. */
export function hasText(bytes: Uint8Array, text: string, at: number): boolean {
  if (at < 0 || at + text.length > bytes.length) return false;
  for (let index = 0; index < text.length; index++) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
