declare const relativePath: unique symbol;

/**
 * A path inside a package: `/` between segments, no empty, `.` or `..` segment, not absolute, no drive, no UNC, no
 * backslash, no control character. `parseRelativePath` alone makes one; all else trusts it.
 */
export type RelativePath = string & { readonly [relativePath]: true };

/** What is wrong with a path that was refused. */
export type PathFault =
  | "empty"
  | "absolute"
  | "drive"
  | "backslash"
  | "parent-segment"
  | "empty-segment"
  | "control-character"
  | "not-unicode"
  | "too-long";

export type PathResult =
  | { readonly ok: true; readonly path: RelativePath }
  | { readonly ok: false; readonly fault: PathFault };

/** Longest path that is taken, in UTF-8 bytes: PATH_MAX of the systems that must hold it. */
export const MAX_PATH_BYTES = 4096;

/** Most names: it does not begin with a dot, and nothing in it needs a closer look. */
const PLAIN_NAME = /^[^\u0000-\u001f\u007f-\u009f\\/:.\ud800-\udfff][^\u0000-\u001f\u007f-\u009f\\/:\ud800-\udfff]*$/;
const SEGMENT = PLAIN_NAME.source.slice(1, -1);
/** Most paths, at the price of one look. */
const PLAIN_PATH = new RegExp(`^${SEGMENT}(/${SEGMENT})*$`);
/** A path of more letters than these is looked at more closely. */
const MOST_PLAIN_LETTERS = 999;

/** Parses a path as a package, an archive or a user gives it. It never touches a disk. */
export function parseRelativePath(text: string): PathResult {
  if (text.length <= MOST_PLAIN_LETTERS && PLAIN_PATH.test(text)) return { ok: true, path: text as RelativePath };
  const fault = faultOf(text);
  return fault === undefined ? { ok: true, path: text as RelativePath } : { ok: false, fault };
}

/** Whether a folder's path, with a `/` at its end or empty for the root, and a name in it make a path, seen by the name alone. */
export function isPlainName(prefix: string, name: string): boolean {
  return prefix.length + name.length <= MOST_PLAIN_LETTERS && PLAIN_NAME.test(name);
}

/** A path in a folder: both are paths, so that only what they come to together can be wrong. */
export function joinPaths(folder: RelativePath, path: RelativePath): PathResult {
  const joined = `${folder}/${path}`;
  const isLong = joined.length * 3 > MAX_PATH_BYTES && Buffer.byteLength(joined) > MAX_PATH_BYTES;
  return isLong ? { ok: false, fault: "too-long" } : { ok: true, path: joined as RelativePath };
}

/** As `parseRelativePath`, for a literal of the program: a bad one throws a plain `Error`. */
export function asRelativePath(text: string): RelativePath {
  const result = parseRelativePath(text);
  if (!result.ok) throw new Error(`Not a relative path (${result.fault}): ${text}`);
  return result.path;
}

function faultOf(text: string): PathFault | undefined {
  if (text === "") return "empty";
  if (!text.isWellFormed()) return "not-unicode";
  if (/^[A-Za-z]:/.test(text)) return "drive";
  if (text.includes("\\")) return "backslash";
  if (text.startsWith("/")) return "absolute";
  if (/[\u0000-\u001f\u007f-\u009f]/.test(text)) return "control-character";
  if (text.length * 3 > MAX_PATH_BYTES && Buffer.byteLength(text) > MAX_PATH_BYTES) return "too-long";
  for (const segment of text.split("/")) {
    if (segment === "" || segment === ".") return "empty-segment";
    if (segment === "..") return "parent-segment";
  }
  return undefined;
}

/**
 * Code-point order, which is also the byte order of UTF-8. JavaScript's own `<` compares UTF-16 units and differs from
 * it above U+FFFF.
 */
export function comparePaths(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left === right) continue;
    const isLeftHigh = left >= 0xd800 && left <= 0xdfff;
    const isRightHigh = right >= 0xd800 && right <= 0xdfff;
    if (isLeftHigh !== isRightHigh) return isLeftHigh ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

/** The last segment. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
