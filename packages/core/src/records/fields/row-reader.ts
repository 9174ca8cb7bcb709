import type { ElementValue, RecordExtension } from "../../model/record-extension.ts";
import type { RowOrigin } from "../../model/record-parts.ts";
import type { TableLocation } from "../../model/transfer.ts";
import type { RawRow } from "../importers/row-source.ts";
import { type ElementPlace, elementPlace, extend } from "./extension-reader.ts";
import type { CellContext, Field, FieldTable, Unsealed, ValueFault } from "./field.ts";
import { type HeaderMatch, matchHeader } from "./match-header.ts";
import { createDateReader } from "./record-date.ts";

/** What every record has besides its fields. */
interface Extensible {
  readonly origin: RowOrigin;
  readonly extension?: RecordExtension;
}

/** Makes records of a table's rows. */
export interface RowReader<T> {
  readonly match: HeaderMatch;
  /**
   * Blanks at both ends of a value are left out; a value that is then empty is not set. What no field takes goes into the
   * extension: to the element of a standard that its header names, or as it stands, a value that its field refused among it.
   */
  read(row: RawRow): T;
}

export interface RowReaderOptions<T> {
  readonly fields: FieldTable<T>;
  /** The table's name for findings: the path of its file. */
  readonly location: TableLocation;
  readonly header: readonly string[];
  /** A record without fields. */
  empty(origin: RowOrigin): Unsealed<T>;
  refuse(fault: ValueFault): void;
}

export function createRowReader<T extends Extensible>(options: RowReaderOptions<T>): RowReader<T> {
  const { fields, location, header, empty, refuse } = options;
  const match = matchHeader(header, fields, location.columns);
  const setters = match.fields.map((name) => (name === undefined ? undefined : fields[name]));
  const places = match.fields.map((name, at) => (name === undefined ? elementPlace(header[at] ?? "") : undefined));
  let origin: RowOrigin = { table: location.path, line: 1 };
  let column = "";
  let extension: RecordExtension | undefined;
  const cell: CellContext = {
    readDate: createDateReader(location.dateForm),
    isDecimalComma: location.decimalComma ?? false,
    refuse(kind, value) {
      refuse({ kind, at: origin, column, value });
      keep(value);
    },
  };
  function keep(value: string): void {
    extension = extend(extension, "other", (others) => {
      others[column] = Object.hasOwn(others, column) ? `${others[column]}\n${value}` : value;
    });
  }
  function putElement({ standard, name, field }: ElementPlace, value: string): void {
    // A second column of one element is one that nothing takes.
    if (Object.hasOwn(extension?.[standard] ?? {}, name)) keep(value);
    else {
      const elements: Record<string, ElementValue> = {};
      field.set(elements, value, cell);
      const read = elements[name];
      if (read !== undefined) extension = extend(extension, standard, (held) => (held[name] = read));
    }
  }

  return {
    match,
    read(row) {
      origin = { table: location.path, line: row.line };
      const record = empty(origin);
      extension = undefined;
      for (let at = 0; at < row.fields.length; at++) {
        const value = (row.fields[at] ?? "").trim();
        if (value === "") continue;
        const setter: Field<T> | undefined = setters[at];
        column = header[at] ?? "";
        if (setter !== undefined) setter.set(record, value, cell);
        else {
          const place = places[at];
          if (place === undefined) keep(value);
          else putElement(place, value);
        }
      }
      return extension === undefined ? record : { ...record, extension };
    },
  };
}
