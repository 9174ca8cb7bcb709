import type { RawRow } from "./row-source.ts";

/** Gathers rows of named values whose names are not known beforehand: a new name is a column at the end. */
export interface GrowingHeader {
  /** One and the same array until a column is added. */
  readonly names: readonly string[];
  /** The row, or `undefined` where it would make more columns than there may be. */
  row(line: number, values: ReadonlyMap<string, string>): RawRow | undefined;
}

/** As many as a CSV may have. */
export const MAX_COLUMNS = 10_000;

export function createGrowingHeader(known: readonly string[] = []): GrowingHeader {
  let names = known;
  const columns = new Map(known.map((name, at) => [name, at]));
  return {
    get names() {
      return names;
    },
    row(line, values) {
      const added: string[] = [];
      const fields: string[] = [];
      for (const [name, value] of values) {
        let at = columns.get(name);
        if (at === undefined) {
          at = names.length + added.length;
          if (at >= MAX_COLUMNS) return undefined;
          columns.set(name, at);
          added.push(name);
        }
        while (fields.length < at) fields.push("");
        fields[at] = value;
      }
      if (added.length > 0) names = [...names, ...added];
      return { line, fields };
    },
  };
}
