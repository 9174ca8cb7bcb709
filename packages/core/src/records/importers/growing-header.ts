import type { RawRow } from "./row-source.ts";

/** Gathers rows of named values whose names are not known beforehand: a new name is a column at the end. */
export interface GrowingHeader {
  /** One and the same array until a column is added. */
  readonly names: readonly string[];
  row(line: number, values: ReadonlyMap<string, string>): RawRow;
}

export function createGrowingHeader(known: readonly string[] = []): GrowingHeader {
  let names = known;
  const columns = new Map(known.map((name, at) => [name, at]));
  return {
    get names() {
      return names;
    },
    row(line, values) {
      const fields: string[] = new Array(names.length).fill("");
      for (const [name, value] of values) {
        let at = columns.get(name);
        if (at === undefined) {
          at = names.length;
          columns.set(name, at);
          names = [...names, name];
        }
        fields[at] = value;
      }
      for (let at = 0; at < fields.length; at++) fields[at] ??= "";
      return { line, fields };
    },
  };
}
