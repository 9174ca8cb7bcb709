import { TextDecoder } from "node:util";

/** How the tag files are written. */
export interface TagEncoding {
  /** The label as the bag declares it. */
  readonly label: string;
  readonly isUtf8: boolean;
  /** Two bytes to a unit: line ends cannot be looked for in the bytes. */
  readonly isUtf16: boolean;
}

export const UTF_8: TagEncoding = { label: "UTF-8", isUtf8: true, isUtf16: false };

/** The encoding that a label of the WHATWG Encoding Standard names, in any letter case; `undefined` for others. */
export function findTagEncoding(label: string): TagEncoding | undefined {
  let name: string;
  try {
    name = new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
  return { label, isUtf8: name === "utf-8", isUtf16: name.startsWith("utf-16") };
}

/** The decoder for a stream that begins with these bytes. RFC 2781, 4.3: UTF-16 goes by its byte order mark. */
export function decoderFor(encoding: TagEncoding, start: Uint8Array): TextDecoder {
  if (!encoding.isUtf16) return new TextDecoder(encoding.label, { ignoreBOM: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder("utf-16be");
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder("utf-16le");
  // Without a mark: tag files begin with an ASCII character, so that the zero byte tells.
  if (start[0] === 0) return new TextDecoder("utf-16be");
  return new TextDecoder(encoding.label);
}
