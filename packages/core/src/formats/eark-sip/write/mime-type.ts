import { FORMAT_ROWS } from "../../../describe/identify/data/formats.ts";
import { extensionOf } from "../../../describe/identify/formats.ts";

const UNKNOWN = "application/octet-stream";

/** The media type that a name's extension stands for: the first of our table that has it. */
export type MimeTypes = (path: string) => string;

export function createMimeTypes(): MimeTypes {
  const types = new Map<string, string>();
  for (const [, , , mime, extensions] of FORMAT_ROWS) {
    for (const extension of extensions.split(" ")) if (!types.has(extension)) types.set(extension, mime);
  }
  return (path) => types.get(extensionOf(path)) ?? UNKNOWN;
}
