import { type ElementKind, EXTENSION_ELEMENTS, NOARK5_OUTER, type Standard } from "../../model/extension-elements.ts";
import type { ElementValue, RecordExtension } from "../../model/record-extension.ts";
import { choice, date, type Field, integer, list, text, wordsFor } from "./field.ts";
import { headerKey } from "./header-key.ts";

/** Values of one standard by the names of its elements. */
type Elements = Record<string, ElementValue>;

/** The element that a column without a field is. */
export interface ElementPlace {
  readonly standard: Standard;
  readonly name: string;
  readonly field: Field<Elements>;
}

const YES_NO = wordsFor([
  [true, "já|ja|yes|true|1"],
  [false, "nei|nej|no|false|0"],
]);

const FIELDS = {
  text: (name) => text([], (elements, value) => (elements[name] = value)),
  lines: (name) => ({ headers: [], kind: "list", set: (elements, value) => (elements[name] = value.split("\n")) }),
  list: (name) => list([], (elements, values) => (elements[name] = values)),
  integer: (name) => integer([], (elements, value) => (elements[name] = value)),
  date: (name) => date([], (elements, value) => (elements[name] = value)),
  dates: (name) => ({
    headers: [],
    kind: "date",
    set(elements, value, cell) {
      const read = value.split("\n").map(cell.readDate);
      const fault = read.find(({ ok }) => !ok);
      if (fault?.ok === false) cell.refuse(fault.fault, value);
      else elements[name] = read.flatMap((each) => (each.ok ? [each.date] : []));
    },
  }),
  boolean: (name) => choice([], YES_NO, (elements, value) => (elements[name] = value)),
} as const satisfies Readonly<Record<ElementKind, (name: string) => Field<Elements>>>;

/** Norwegian letters are written out in the names of elements, and stand in the headers that people write. */
function elementKey(header: string): string {
  return headerKey(header).replaceAll("å", "aa").replaceAll("ø", "oe").replaceAll("æ", "ae");
}

const STANDARDS: readonly Standard[] = ["noark5", "erms", "rules85", "archivalVersion"];

/** Headers of elements besides their names. */
const FURTHER_HEADERS: Readonly<Record<string, readonly string[]>> = { málsaðili: ["málsaðilar"] };

const PLACES: ReadonlyMap<string, ElementPlace> = new Map(
  STANDARDS.flatMap((standard) =>
    Object.entries<ElementKind>(EXTENSION_ELEMENTS[standard]).flatMap(([name, kind]) => {
      const place: ElementPlace = { standard, name, field: FIELDS[kind](name) };
      return [name, ...(FURTHER_HEADERS[name] ?? [])].map((header) => [elementKey(header), place] as const);
    }),
  ),
);

/** The element that a header names, or `undefined` for a column that no standard knows. */
export function elementPlace(header: string): ElementPlace | undefined {
  if (!NOARK5_OUTER.some((outer) => header.startsWith(`${outer}.`))) return PLACES.get(elementKey(header));
  return { standard: "noark5", name: header, field: FIELDS.lines(header) };
}

/** Puts values into an extension, which is made by the first of them. */
export function extend(
  extension: RecordExtension | undefined,
  part: keyof RecordExtension,
  put: (elements: Elements) => void,
): RecordExtension {
  const extended = extension ?? {};
  // Keys are a stranger's: an object without a prototype takes `__proto__` like any other.
  const elements: Elements = extended[part] ?? Object.create(null);
  put(elements);
  return Object.assign(extended, { [part]: elements });
}
