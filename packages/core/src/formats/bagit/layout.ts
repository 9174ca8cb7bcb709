/** Names and grammar that both the reader and the writer obey (RFC 8493, section 2). */

export const DECLARATION_FILE = "bagit.txt";
export const FETCH_FILE = "fetch.txt";
export const PAYLOAD_FOLDER = "data";
export const PAYLOAD_PREFIX = "data/";

/** Longest line of a tag file that is read, in bytes: a path of 4096 bytes, percent-encoded, and a long URL. */
export const MAX_LINE_BYTES = 65_536;

/** RFC 8493, 2.2.2: lines of `bag-info.txt` should not be longer, in characters. */
export const RECOMMENDED_LINE_LENGTH = 79;

/** What the name of a manifest says. */
export interface ManifestName {
  readonly kind: "payload" | "tag";
  /** As it stands in the name. */
  readonly algorithm: string;
  /** RFC 8493, 2.4: the algorithm's name in lower case, letters and digits alone. */
  readonly isNormalized: boolean;
}

const MANIFEST_NAME = /^(tag)?manifest-([^/]+)\.txt$/i;

/** Reads the name of a file in the base directory; `undefined` for one that is no manifest. */
export function parseManifestName(name: string): ManifestName | undefined {
  const match = MANIFEST_NAME.exec(name);
  const algorithm = match?.[2];
  if (match === null || algorithm === undefined) return undefined;
  const isNormalized = /^[a-z0-9]+$/.test(algorithm) && name === name.toLowerCase();
  return { kind: match[1] === undefined ? "payload" : "tag", algorithm, isNormalized };
}

/** The name of a manifest for an algorithm's normalized name. */
export function manifestName(kind: "payload" | "tag", algorithm: string): string {
  return `${kind === "tag" ? "tag" : ""}manifest-${algorithm}.txt`;
}

/** A path as it stands in a manifest. RFC 8493, 2.1.3: CR, LF and the percent sign are encoded, and nothing else. */
export function encodeManifestPath(path: string): string {
  return path.replace(/[\r\n%]/g, (character) => (character === "\r" ? "%0D" : character === "\n" ? "%0A" : "%25"));
}

/** Takes back `encodeManifestPath`: `%25` only where the version encodes it. No other sequence is touched. */
export function decodeManifestPath(text: string, options: { readonly isPercentEncoded: boolean }): string {
  if (!text.includes("%")) return text;
  return text.replace(options.isPercentEncoded ? /%(0A|0D|25)/gi : /%(0A|0D)/gi, (sequence) =>
    String.fromCharCode(Number.parseInt(sequence.slice(1), 16)),
  );
}

/** A text without the linear white space (RFC 8493, 2.2.2: spaces and tabs, and no other) at its ends. */
export function trimBlanks(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return text.slice(from, to);
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09;
}
