/** Most bytes of the header and most pairs in it that are read. */
const MAX_LENGTH = 16_384;
const MAX_PAIRS = 32;

/**
 * Parses tus' `Upload-Metadata`: pairs between commas, key and base64 value with a blank between; a key alone has an empty
 * value. `undefined` for what is not that, for a key that stands twice, and for values that are not UTF-8.
 */
export function parseUploadMetadata(header: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  if (header.length > MAX_LENGTH) return undefined;
  const parts = header.trim() === "" ? [] : header.split(",");
  if (parts.length > MAX_PAIRS) return undefined;
  for (const part of parts) {
    const [key = "", base64 = "", ...more] = part.trim().split(" ");
    const bytes = Buffer.from(base64, "base64");
    const text = bytes.toString("utf8");
    const isExact = bytes.toString("base64") === base64 && Buffer.from(text).equals(bytes);
    if (!/^[!-+\--~]+$/.test(key) || more.length > 0 || !isExact || pairs.has(key)) return undefined;
    pairs.set(key, text);
  }
  return pairs;
}

/** Writes `Upload-Metadata`. Keys are ASCII without blanks and commas: another throws a plain `Error`. */
export function formatUploadMetadata(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => {
      if (!/^[!-+\--~]+$/.test(key)) throw new Error(`Not a key of upload metadata: ${key}`);
      return value === "" ? key : `${key} ${Buffer.from(value).toString("base64")}`;
    })
    .join(",");
}

/** Parses tus' `Upload-Checksum` with sha256: the 32 bytes; `undefined` for another algorithm or malformed base64. */
export function parseUploadChecksum(header: string): Uint8Array | undefined {
  const [algorithm, base64 = "", ...more] = header.trim().split(" ");
  const bytes = Buffer.from(base64, "base64");
  const isExact = algorithm === "sha256" && more.length === 0 && bytes.toString("base64") === base64;
  return isExact && bytes.length === 32 ? bytes : undefined;
}
