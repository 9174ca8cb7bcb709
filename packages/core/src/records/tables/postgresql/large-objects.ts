import type { Snapshot } from "./snapshot.ts";

/** The flag of `lo_open` that only reads. */
const READ = 262_144;

/**
 * Whether a column of oids names large objects: where there is one at least, and each value that is not 0 names one.
 * A column that names other things, such as tables of the catalogue, has numbers.
 */
export async function namesLargeObjects(snapshot: Snapshot, table: string, column: string): Promise<boolean> {
  const [[count = "0", known = "0"] = []] = await snapshot.query(
    `SELECT count(*), count(m.oid) FROM ${table} t
     LEFT JOIN pg_catalog.pg_largeobject_metadata m ON m.oid = t.${column} WHERE t.${column} <> 0`,
  );
  return count !== "0" && count === known;
}

/** `<size>:<first bytes>:<oid>`. What is opened to learn its size is closed again: a million would fill the server's memory. */
export function largeObjectHead(column: string, headBytes: number): string {
  const size = `(WITH o AS MATERIALIZED (SELECT lo_open(${column}, ${READ}) AS d),
    s AS MATERIALIZED (SELECT d, lo_lseek64(d, 0, 2) AS n FROM o) SELECT n + lo_close(d) FROM s)`;
  const head = `encode(lo_get(${column}, 0, ${headBytes}), 'hex')`;
  return `CASE WHEN ${column} <> 0 THEN ${size} || ':' || ${head} || ':' || ${column} END`;
}

export function largeObjectHex(column: string): string {
  return `CASE WHEN ${column} <> 0 THEN encode(lo_get(${column}), 'hex') END`;
}

/** A piece of a large object in hexadecimal: `$1` is its oid, `$2` where the piece begins, `$3` its length. */
export const LARGE_OBJECT_PIECE = "SELECT encode(lo_get($1::oid, $2::bigint, $3::integer), 'hex')";
