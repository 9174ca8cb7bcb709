import type { IntlMessageFormat } from "intl-messageformat";

type MessageElement = ReturnType<IntlMessageFormat["getAst"]>[number];

/** How a message uses an argument. One that it uses in two ways has the kinds joined, such as `number+plural`. */
export type ArgumentKind = "text" | "number" | "date" | "time" | "select" | "plural";

/** The parser's numbers for its elements. A `#` (7) and plain text (0) name no argument; tags (8) are switched off. */
const KINDS: Readonly<Record<number, ArgumentKind>> = {
  1: "text",
  2: "number",
  3: "date",
  4: "time",
  5: "select",
  6: "plural",
};

/** The arguments of a parsed message: name to the ways in which it is used, in alphabetical order. */
export function messageArguments(elements: readonly MessageElement[]): ReadonlyMap<string, readonly ArgumentKind[]> {
  const found = new Map<string, Set<ArgumentKind>>();
  collect(elements, found);
  return new Map([...found].sort(byName).map(([name, kinds]) => [name, [...kinds].sort()]));
}

function collect(elements: readonly MessageElement[], found: Map<string, Set<ArgumentKind>>): void {
  for (const element of elements) {
    const kind = KINDS[element.type];
    if (kind === undefined || !("value" in element)) continue;
    const kinds = found.get(element.value) ?? new Set();
    found.set(element.value, kinds.add(kind));
    if (!("options" in element)) continue;
    for (const option of Object.values(element.options)) collect(option.value, found);
  }
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
