import { isPlainName, type PathFault, parseRelativePath, type RelativePath } from "../model/path.ts";
import type { ReadLimits } from "./limits.ts";

/** Why a source does not take a path: it could lead out of a target folder, or it passes the limits. */
export type UnsafePath = PathFault | "too-deep";

export type BoundedPath =
  | { readonly kind: "file" | "directory"; readonly path: RelativePath }
  | { readonly kind: "unsafe"; readonly fault: UnsafePath };

/** What the name of an archive's entry stands for; `root` is the tree itself, as `tar -C folder .` writes it. */
export type ArchivePath = BoundedPath | { readonly kind: "root" };

/** Takes a path with a `/` at the end where it is a folder's, within the limits of length and depth. */
export function parseBoundedPath(text: string, limits: ReadLimits): BoundedPath {
  const isFolder = text.endsWith("/");
  const parsed = parseRelativePath(isFolder ? text.slice(0, -1) : text);
  if (!parsed.ok) return { kind: "unsafe", fault: text === "/" ? "absolute" : parsed.fault };
  const { path } = parsed;
  if (path.length * 3 > limits.maxPathBytes && Buffer.byteLength(path) > limits.maxPathBytes) {
    return { kind: "unsafe", fault: "too-long" };
  }
  if (text.length > limits.maxDepth && depthOf(text) > limits.maxDepth) return { kind: "unsafe", fault: "too-deep" };
  return { kind: isFolder ? "directory" : "file", path };
}

/**
 * Whether any such name in a folder whose path was taken makes a path that is taken: then nobody need put the two
 * together to see. `false` means that `parseBoundedPath` must look.
 */
export function plainNames(prefix: string, limits: ReadLimits): (name: string) => boolean {
  const isDeep = depthOf(prefix) >= limits.maxDepth;
  const mostLetters = Math.floor(limits.maxPathBytes / 3) - prefix.length;
  return (name) => !isDeep && name.length <= mostLetters && isPlainName(prefix, name);
}

/**
 * Takes the name of an archive's entry, which its sender chose: a `/` at the end means a folder, a `./` before it means
 * nothing. Percent signs are letters here: nothing is decoded, and `portabilityFaults` names them.
 */
export function parseArchivePath(name: string, limits: ReadLimits): ArchivePath {
  if (!name.startsWith(".")) return parseBoundedPath(name, limits);
  let from = 0;
  while (name.startsWith("./", from)) from += 2;
  const text = name.slice(from);
  return text === "." || (text === "" && from > 0) ? { kind: "root" } : parseBoundedPath(text, limits);
}

/** How many folders a path lies in; a folder with a `/` at its end counts itself. */
function depthOf(path: string): number {
  let depth = 0;
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) depth += 1;
  return depth;
}
