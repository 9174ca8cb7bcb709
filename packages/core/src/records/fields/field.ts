import type { RowOrigin } from "../../model/record-parts.ts";
import type { DateReader } from "./record-date.ts";

/** A value that could not be taken as what its column says: the record has it among its extension. */
export interface ValueFault {
  readonly kind: "date-form" | "date-impossible" | "number-form" | "value-unknown";
  readonly at: RowOrigin;
  /** The column's header. */
  readonly column: string;
  readonly value: string;
}

/** What a setter may use besides the value. */
export interface CellContext {
  readonly readDate: DateReader;
  readonly isDecimalComma: boolean;
  refuse(kind: ValueFault["kind"], value: string): void;
}

/** A record while its row is read. */
export type Unsealed<T> = { -readonly [K in keyof T]: T[K] };

/** One field of a record: the headers it goes by, and how a cell that is not empty is put into it. */
export interface Field<T> {
  /** As people of the four languages call it; letter case, blanks and hyphens do not count. */
  readonly headers: readonly string[];
  readonly kind: "text" | "date" | "number" | "list" | "choice";
  set(record: Unsealed<T>, value: string, cell: CellContext): void;
}

/** The fields of a record by our own names, which `columns:` of the description uses. */
export type FieldTable<T> = Readonly<Record<string, Field<T>>>;

export function text<T>(headers: readonly string[], put: (record: Unsealed<T>, value: string) => void): Field<T> {
  return { headers, kind: "text", set: put };
}

/** Values between `;`, `|` or line breaks; a comma may stand in a name. */
export function list<T>(
  headers: readonly string[],
  put: (record: Unsealed<T>, values: readonly string[]) => void,
): Field<T> {
  return {
    headers,
    kind: "list",
    set(record, value) {
      const values = value
        .split(/[;|\r\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
      if (values.length > 0) put(record, values);
    },
  };
}

export function date<T>(headers: readonly string[], put: (record: Unsealed<T>, value: string) => void): Field<T> {
  return {
    headers,
    kind: "date",
    set(record, value, cell) {
      const read = cell.readDate(value);
      if (read.ok) put(record, read.date);
      else cell.refuse(read.fault, value);
    },
  };
}

export function integer<T>(headers: readonly string[], put: (record: Unsealed<T>, value: number) => void): Field<T> {
  return {
    headers,
    kind: "number",
    set(record, value, cell) {
      const number = readInteger(value, cell.isDecimalComma);
      if (number === undefined) cell.refuse("number-form", value);
      else put(record, number);
    },
  };
}

/** `3`, and what spreadsheets make of it: `3.0`, with a decimal comma `3,0`, with groups of three `1.234`. */
function readInteger(value: string, isDecimalComma: boolean): number | undefined {
  const plain = isDecimalComma ? value.replaceAll(".", "").replace(",", ".") : value;
  if (!/^-?\d{1,15}(\.0+)?$/.test(plain)) return undefined;
  return Number(plain);
}

/** Words of the four languages for one of our own values; another word goes where `otherwise` puts it, or is refused. */
export function choice<T, V extends string | boolean>(
  headers: readonly string[],
  words: ReadonlyMap<string, V>,
  put: (record: Unsealed<T>, value: V) => void,
  otherwise?: (record: Unsealed<T>, value: string) => void,
): Field<T> {
  return {
    headers,
    kind: "choice",
    set(record, value, cell) {
      const found = words.get(value.toLowerCase());
      if (found !== undefined) put(record, found);
      else if (otherwise !== undefined) otherwise(record, value);
      else cell.refuse("value-unknown", value);
    },
  };
}

export function wordsFor<V extends string | boolean>(
  words: readonly (readonly [value: V, words: string])[],
): ReadonlyMap<string, V> {
  return new Map(words.flatMap(([value, list]) => list.split("|").map((word) => [word, value] as const)));
}
