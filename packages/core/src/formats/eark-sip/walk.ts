import { stopIfAborted } from "../../model/error.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source } from "../../read/source.ts";
import { METS_NAMESPACE } from "../../standards/mets/namespaces.ts";
import { createXmlParser } from "../../xml/parser.ts";
import type { Here, MetsListener } from "./mets-check.ts";
import type { SurveyedMets } from "./package.ts";

const WITH_TEXT: ReadonlySet<string> = new Set(["name", "note", "altRecordID"]);
const MAX_TEXT = 10_000;

type OpenHandler = MetsListener["open"][string];
type CloseHandler = NonNullable<MetsListener["close"]>[string];

/**
 * Reads a METS once, from its start to its end or its first fault of form, and feeds all checks. It yields after each run
 * of bytes, so that what was found need not be held.
 */
export async function* walkMets(
  source: Source,
  mets: SurveyedMets,
  listeners: readonly MetsListener[],
  options: Pick<WorkOptions, "signal">,
): AsyncGenerator<undefined, void, undefined> {
  const opens = byElement<OpenHandler>(listeners.map(({ open }) => open));
  const closes = byElement<CloseHandler>(listeners.map(({ close = {} }) => close));
  /** Local names of the open elements; of those in other namespaces, an empty one. */
  const stack: string[] = [];
  let text = "";
  const parser = createXmlParser({
    open(element, place) {
      const local = element.namespace === METS_NAMESPACE ? element.local : "";
      const key = `${stack[stack.length - 1] ?? ""}/${local}`;
      stack.push(local);
      if (WITH_TEXT.has(local)) text = "";
      const handlers = opens.get(key);
      if (handlers === undefined) return;
      const here = hereOf(place.line, () => place.path());
      for (const handle of handlers) handle(element, here);
    },
    text(part) {
      if (text.length < MAX_TEXT && WITH_TEXT.has(stack[stack.length - 1] ?? "")) text += part;
    },
    close(_local, place) {
      const local = stack.pop() ?? "";
      const handlers = closes.get(`${stack[stack.length - 1] ?? ""}/${local}`);
      if (handlers === undefined) return;
      const here = hereOf(place.line, () => place.path());
      for (const handle of handlers) handle(here, text);
    },
  });
  for await (const bytes of source.open(mets.entry, options)) {
    stopIfAborted(options.signal);
    if (!parser.write(bytes)) break;
    yield;
  }
  parser.end();
  for (const listener of listeners) listener.end?.();

  function hereOf(line: number, path: () => string): Here {
    return { at: () => ({ kind: "xml", path: mets.path, line, element: path() }) };
  }
}

function byElement<H>(tables: readonly Readonly<Record<string, H>>[]): ReadonlyMap<string, readonly H[]> {
  const handlers = new Map<string, H[]>();
  for (const table of tables) {
    for (const [key, handler] of Object.entries(table)) {
      const known = handlers.get(key);
      if (known === undefined) handlers.set(key, [handler]);
      else known.push(handler);
    }
  }
  return handlers;
}
