import type { ElementKind, EXTENSION_ELEMENTS, NOARK5_OUTER, Standard } from "./extension-elements.ts";
import type { RecordDate } from "./record-parts.ts";

/** What an element of each kind holds. */
interface ElementValues {
  readonly text: string;
  readonly lines: readonly string[];
  readonly list: readonly string[];
  readonly integer: number;
  readonly date: RecordDate;
  readonly dates: readonly RecordDate[];
  readonly boolean: boolean;
}

/** One value of an extension. */
export type ElementValue = ElementValues[ElementKind];

type Elements<T extends Readonly<Record<string, ElementKind>>> = {
  readonly [K in keyof T]?: ElementValues[T[K]];
};

/**
 * What a row holds beside the fields that the standards share. An element that one standard alone has, or has for records
 * of this kind alone, is a field of that standard by the name that it has there; what no standard knows, and a value that
 * its field or element could not take, is in `other` under the header of its column. Nothing is lost on the way to a
 * package that has a place for it.
 */
export type RecordExtension = {
  readonly [S in Standard]?: Elements<(typeof EXTENSION_ELEMENTS)[S]>;
} & {
  /** With a dot: values of what stands around the row, by its name and that of the element. */
  readonly noark5?: { readonly [K in `${(typeof NOARK5_OUTER)[number]}.${string}`]?: readonly string[] };
  readonly other?: Readonly<Record<string, string>>;
};

/** All that an extension holds as texts, in the order of the standards, then the rest; of several values, a line each. */
export function extensionTexts(extension: RecordExtension | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const elements of Object.values(extension ?? {})) {
    for (const [name, value] of Object.entries<ElementValue | undefined>(elements)) {
      if (value === undefined) continue;
      const text = typeof value === "object" ? value.join("\n") : String(value);
      const before = texts.get(name);
      texts.set(name, before === undefined ? text : `${before}\n${text}`);
    }
  }
  return texts;
}
