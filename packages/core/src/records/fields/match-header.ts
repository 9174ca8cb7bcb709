import { headerKey } from "./header-key.ts";

/** Our own names of fields, with the headers of each. */
type HeaderTable = Readonly<Record<string, { readonly headers: readonly string[] }>>;

/** Which field stands in which column. */
export interface HeaderMatch {
  /** For each column our own name of its field, or `undefined` for a column that goes into the extension. */
  readonly fields: readonly (string | undefined)[];
  /** Columns that `columns:` names, and that the table does not have. */
  readonly absent: readonly { readonly field: string; readonly column: string }[];
  /** Names in `columns:` that no field has. */
  readonly unknownFields: readonly string[];
}

/**
 * Finds the field of each column: by `columns:` first, then by our own names, then by the headers that people use. A
 * field is taken once, by the column that stands first; a second one of its names goes into the extension.
 */
export function matchHeader(
  header: readonly string[],
  table: HeaderTable,
  columns: Readonly<Record<string, string>> = {},
): HeaderMatch {
  const keys = header.map(headerKey);
  const fields: (string | undefined)[] = header.map(() => undefined);
  const taken = new Set<string>();
  const absent: { field: string; column: string }[] = [];
  const take = (field: string, at: number): void => {
    fields[at] = field;
    taken.add(field);
  };
  for (const [field, column] of Object.entries(columns)) {
    if (!Object.hasOwn(table, field)) continue;
    const exact = header.indexOf(column);
    const at = exact >= 0 ? exact : keys.indexOf(headerKey(column));
    // What the description maps is not looked for under another name.
    if (at < 0) absent.push({ field, column });
    if (at < 0) taken.add(field);
    else take(field, at);
  }
  const known = knownHeaders(table);
  for (const [at, key] of keys.entries()) {
    const free = fields[at] === undefined ? known.get(key)?.find((field) => !taken.has(field)) : undefined;
    if (free !== undefined) take(free, at);
  }
  return { fields, absent, unknownFields: Object.keys(columns).filter((field) => !Object.hasOwn(table, field)) };
}

/** Fields by the key of each of their headers. One header may be that of several fields: the first that is free. */
function knownHeaders(table: HeaderTable): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  for (const [name, field] of Object.entries(table)) {
    for (const key of new Set([name, ...field.headers].map(headerKey))) {
      const same = known.get(key);
      if (same === undefined) known.set(key, [name]);
      else same.push(name);
    }
  }
  return known;
}
