import type { OcflCode } from "./data/codes.ts";
import type { InventoryFault } from "./fault.ts";

/** The codes by which content paths and logical paths are judged: the same sentences stand twice in the specification. */
export const CONTENT_PATH_CODES = { edge: "E100", element: "E099", conflict: "E101" } as const;
export const LOGICAL_PATH_CODES = { edge: "E053", element: "E052", conflict: "E095" } as const;

interface PathCodes {
  readonly edge: OcflCode;
  readonly element: OcflCode;
  readonly conflict: OcflCode;
}

/** Paths that begin or end with a slash, have an element `.`, `..` or none, stand twice, or are a folder of another. */
export function* checkPaths(paths: Iterable<string>, codes: PathCodes): Generator<InventoryFault> {
  const known = new Set<string>();
  for (const path of paths) {
    if (path.startsWith("/") || path.endsWith("/")) yield { code: codes.edge, facts: { path } };
    else if (path.split("/").some((element) => ["", ".", ".."].includes(element)))
      yield { code: codes.element, facts: { path } };
    if (known.has(path)) yield { code: codes.conflict, facts: { path } };
    known.add(path);
  }
  for (const path of known) {
    for (let at = path.indexOf("/", 1); at > 0; at = path.indexOf("/", at + 1)) {
      if (known.has(path.slice(0, at))) yield { code: codes.conflict, facts: { path: path.slice(0, at) } };
    }
  }
}
