import { stopIfAborted } from "../../model/error.ts";
import type { XmlHandler, XmlOutcome } from "../../xml/handler.ts";
import { createXmlParser } from "../../xml/parser.ts";
import type { XmlShortcut } from "../../xml/shortcut.ts";

/** Reads a document of any size and gives what its handler takes up, in batches, while it is read. `end` may still take up some. */
export async function* streamXml<T>(
  bytes: AsyncIterable<Uint8Array>,
  { signal }: { readonly signal?: AbortSignal },
  makeHandler: (take: (item: T) => void) => XmlHandler & { readonly shortcut?: XmlShortcut },
  end?: (outcome: XmlOutcome) => void,
): AsyncGenerator<readonly T[], XmlOutcome, undefined> {
  let taken: T[] = [];
  const handler = makeHandler((item) => void taken.push(item));
  const parser = createXmlParser(handler, handler.shortcut === undefined ? {} : { shortcut: handler.shortcut });
  for await (const run of bytes) {
    stopIfAborted(signal);
    const goesOn = parser.write(run);
    if (taken.length > 0) {
      yield taken;
      taken = [];
    }
    if (!goesOn) break;
  }
  const outcome = parser.end();
  end?.(outcome);
  if (taken.length > 0) yield taken;
  return outcome;
}
