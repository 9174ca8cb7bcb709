/** Where a reference of a METS leads. */
export type Reference =
  | { readonly kind: "path"; readonly path: string; readonly hadScheme: boolean }
  | { readonly kind: "empty" | "outside" | "absolute" | "backslash" | "encoding" };

/**
 * Resolves `xlink:href` from the folder of the METS (CSIP24, 38, 51, 79, 110): percent-encoding is decoded and nothing
 * else; `+` is a plus sign. A `file:` before a relative path is an old habit: it is taken, and told of.
 */
export function resolveReference(href: string, folder: string): Reference {
  if (href.trim() === "") return { kind: "empty" };
  const hadScheme = /^file:/i.test(href);
  const bare = hadScheme ? href.replace(/^file:(\/\/\.?\/?)?/i, "") : href;
  if (bare.startsWith("/") || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(bare)) return { kind: "absolute" };
  const decoded = decode(bare);
  if (decoded === undefined) return { kind: "encoding" };
  if (decoded.includes("\\")) return { kind: "backslash" };
  const segments: string[] = folder === "" ? [] : folder.slice(0, -1).split("/");
  for (const segment of decoded.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") segments.push(segment);
    else if (segments.pop() === undefined) return { kind: "outside" };
  }
  return segments.length === 0 ? { kind: "empty" } : { kind: "path", path: segments.join("/"), hadScheme };
}

function decode(text: string): string | undefined {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Writes a path as a reference: what may not stand in a URL is percent-encoded. */
export function referenceTo(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
