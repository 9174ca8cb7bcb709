import type { RecordIndex } from "./record-index.ts";

/**
 * Rows that are their own ancestors, one of each ring: the one that stands first. Four bytes a row: a chain of a
 * million cases takes one walk, however deep it is.
 */
export function* rings(
  index: RecordIndex,
  table: "cases" | "classes",
  key: "id" | "code",
): Generator<{ line: number; id: string }> {
  const [counted] = index.ask(`SELECT coalesce(max(rowid), 0) AS count FROM ${table}`);
  const { count: rows } = counted ?? {};
  const parents = new Uint32Array(Number(rows ?? 0) + 1);
  const pairs = `SELECT a.rowid AS child, min(b.rowid) AS parent FROM ${table} a JOIN ${table} b ON b.${key} = a.parent
                 WHERE a.parent IS NOT NULL GROUP BY a.rowid`;
  for (const { child, parent } of index.ask(pairs)) parents[Number(child)] = Number(parent);
  /** The walk that met the row; 0 for none. */
  const walks = new Uint32Array(parents.length);
  for (let start = 1; start < parents.length; start++) {
    let at = start;
    while (at !== 0 && walks[at] === 0) {
      walks[at] = start;
      at = parents[at] ?? 0;
    }
    if (at === 0 || walks[at] !== start) continue;
    let first = at;
    for (let next = parents[at] ?? 0; next !== at; next = parents[next] ?? 0) first = Math.min(first, next);
    for (const { line, id } of index.ask(`SELECT line, ${key} AS id FROM ${table} WHERE rowid = ${first}`)) {
      yield { line: Number(line), id: String(id) };
    }
  }
}
