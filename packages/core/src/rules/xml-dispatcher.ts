import { TransferError } from "../model/error.ts";
import type { XmlElement } from "../xml/element.ts";
import type { XmlHandler, XmlPlace } from "../xml/handler.ts";
import type { XmlLimits } from "../xml/limits.ts";
import type { XmlListener } from "./xml-listener.ts";

type OnOpen = (element: XmlElement, place: XmlPlace) => void;
type OnText = (text: string, place: XmlPlace) => void;
type OnClose = (place: XmlPlace) => void;

/** A text that somebody waits for: that of the open element at this depth. */
interface AwaitedText {
  readonly depth: number;
  readonly calls: readonly OnText[];
  text: string;
}

/**
 * Tells many listeners of one document. Calls are in the order of the listeners, those for `*` after the named ones.
 * Throws `limit-exceeded` for a text that comes in many parts and is longer than the limit as a whole.
 */
export function createXmlDispatcher(
  listeners: readonly XmlListener[],
  { maxTextLength }: Pick<XmlLimits, "maxTextLength">,
): XmlHandler {
  const opens = callsByName<OnOpen>(listeners.map(({ open = {} }) => open));
  const texts = callsByName<OnText>(listeners.map(({ text = {} }) => text));
  const closes = callsByName<OnClose>(listeners.map(({ close = {} }) => close));
  const awaited: AwaitedText[] = [];
  let innermost: AwaitedText | undefined;

  return {
    open(element, place) {
      const calls = texts(element.local);
      if (calls.length > 0) {
        innermost = { depth: place.depth, calls, text: "" };
        awaited.push(innermost);
      }
      for (const call of opens(element.local)) call(element, place);
    },
    text(text, place) {
      if (innermost === undefined || innermost.depth !== place.depth) return;
      innermost.text += text;
      if (innermost.text.length <= maxTextLength) return;
      const message = `The text of ${place.path()} in line ${place.line} has more than ${maxTextLength} characters.`;
      throw new TransferError("limit-exceeded", message, { facts: { line: place.line, limit: maxTextLength } });
    },
    close(local, place) {
      if (innermost !== undefined && innermost.depth === place.depth) {
        const { calls, text } = innermost;
        awaited.pop();
        innermost = awaited.at(-1);
        for (const call of calls) call(text, place);
      }
      for (const call of closes(local)) call(place);
    },
  };
}

/** Gives the calls for a name. Names of others' documents are looked up in a map, never in an object. */
function callsByName<Call>(tables: readonly Readonly<Record<string, Call>>[]): (name: string) => readonly Call[] {
  const named = new Map<string, Call[]>();
  const every = tables.flatMap((table) => (table["*"] === undefined ? [] : [table["*"]]));
  for (const [name, call] of tables.flatMap((table) => Object.entries(table))) {
    if (name === "*") continue;
    const calls = named.get(name) ?? [];
    if (calls.push(call) === 1) named.set(name, calls);
  }
  for (const calls of named.values()) calls.push(...every);
  return (name) => named.get(name) ?? every;
}
