import { FORMAT_ROWS } from "../../../describe/identify/data/formats.ts";
import { extensionOf } from "../../../describe/identify/formats.ts";

const UNKNOWN = "application/octet-stream";
/** Registered in 2024: validators in use have older lists, and it is text all the same. */
const RECENT: ReadonlyMap<string, string> = new Map([["application/yaml", "text/plain"]]);

/**
 * The media type that a name's extension stands for: the first of our table that has it and is registered, for CSIP68
 * wants one of the registry. A type of nobody's registry, `x-…`, is none.
 */
export type MimeTypes = (path: string) => string;

export function createMimeTypes(): MimeTypes {
  const types = new Map<string, string>();
  for (const [, , , mime, extensions] of FORMAT_ROWS) {
    if (/\/x[-.]/.test(mime)) continue;
    for (const extension of extensions.split(" ")) {
      if (!types.has(extension)) types.set(extension, RECENT.get(mime) ?? mime);
    }
  }
  return (path) => types.get(extensionOf(path)) ?? UNKNOWN;
}
