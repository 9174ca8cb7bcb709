import { stopIfAborted } from "../model/error.ts";
import type { XmlHandler, XmlOutcome } from "./handler.ts";
import { createXmlParser, type XmlParserOptions } from "./parser.ts";

export interface XmlReadOptions extends XmlParserOptions {
  readonly signal?: AbortSignal;
}

/**
 * Reads a document of any size as a stream and tells the handler of it. A document that is not well-formed is told of
 * up to its fault, which stands in the outcome: bad bytes never throw.
 * Throws `aborted`, and what the source of the bytes or the handler throws.
 *
 *     const outcome = await readXml(source.open(entry), {
 *       open: (element, place) => { if (element.local === "file") files.push(place.line); },
 *     });
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handler: XmlHandler,
  options: XmlReadOptions = {},
): Promise<XmlOutcome> {
  const parser = createXmlParser(handler, options);
  stopIfAborted(options.signal);
  for await (const run of bytes) {
    stopIfAborted(options.signal);
    if (!parser.write(run)) break;
  }
  return parser.end();
}
