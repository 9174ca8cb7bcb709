import { type PathFault, parseRelativePath, type RelativePath } from "../../model/path.ts";
import { decodeManifestPath } from "./layout.ts";
import type { BagItVersion } from "./profiles/versions.ts";

/** Why a path would lead out of the bag, on one system or another (RFC 8493, 5.1). */
export type EscapeKind = "absolute" | "drive" | "unc" | "parent" | "home" | "environment";

/** A manifest's line in its two parts, neither of them judged. */
export interface ManifestLine {
  readonly checksum: string;
  readonly rawPath: string;
  /** The binary marker of `md5sum`, which is no part of the name (RFC 8493, 6.1.3). */
  readonly hasBinaryMarker: boolean;
}

const LINE = /^([0-9A-Fa-f]+)([ \t]+)(\*?)(.+)$/;

/** Splits a line, or gives `undefined` where it is not `checksum filepath`. */
export function parseManifestLine(text: string): ManifestLine | undefined {
  const match = LINE.exec(text);
  if (match === null) return undefined;
  const [, checksum = "", , marker = "", rawPath = ""] = match;
  return { checksum, rawPath, hasBinaryMarker: marker !== "" };
}

/** A path of a manifest or of `fetch.txt`, judged as every system would take it. */
export type ListedPath =
  | {
      readonly kind: "path";
      readonly path: RelativePath;
      /** The path as it stands, where decoding changed it and it could be meant literally. */
      readonly literal?: RelativePath;
      readonly hasDotSlash: boolean;
      /** RFC 8493, 2.1.3: a percent sign that is not encoded as `%25`. */
      readonly hasBarePercent: boolean;
    }
  | { readonly kind: "escape"; readonly escape: EscapeKind }
  | { readonly kind: "malformed"; readonly fault: PathFault | "folder" };

/** Parses a path as it stands in a list. It is only ever looked up among the names that a source gave, never opened. */
export function parseListedPath(rawPath: string, version: BagItVersion): ListedPath {
  const hasDotSlash = rawPath.startsWith("./");
  const bare = hasDotSlash ? rawPath.replace(/^(\.\/+)+/, "") : rawPath;
  const decoded = decodeManifestPath(bare, version);
  const result = parseRelativePath(decoded);
  const isOdd = !result.ok || decoded !== bare || /^[~%]/.test(decoded);
  const wayOut = isOdd ? (escapeOf(decoded) ?? escapeOf(bare)) : undefined;
  if (wayOut !== undefined) return { kind: "escape", escape: wayOut };
  if (!result.ok) return { kind: "malformed", fault: decoded.endsWith("/") ? "folder" : result.fault };
  const hasBarePercent = version.isPercentEncoded && bare.includes("%") && /%(?!0A|0D|25)/i.test(bare);
  const path = { kind: "path", path: result.path, hasDotSlash, hasBarePercent } as const;
  const literal = decoded === bare ? undefined : parseRelativePath(bare);
  return literal?.ok === true ? { ...path, literal: literal.path } : path;
}

/** Every system's ways out are refused on every system: a bag is checked here and opened elsewhere. */
function escapeOf(path: string): EscapeKind | undefined {
  if (/^[\\/]{2}/.test(path)) return "unc";
  if (/^[\\/]/.test(path)) return "absolute";
  if (/^[A-Za-z]:/.test(path)) return "drive";
  if (/^~/.test(path)) return "home";
  if (/^%[A-Za-z_][A-Za-z0-9_()]*%/.test(path)) return "environment";
  // A backslash may escape a full stop for a careless shell: `\.\./` is taken as `../` too.
  const segments = path.split(/[\\/]+/);
  return segments.includes("..") || path.replaceAll("\\", "").split("/").includes("..") ? "parent" : undefined;
}
