import type { SourceCodeList, SourceForeignKey, SourceView } from "../../../model/source-table.ts";
import type { Snapshot } from "./snapshot.ts";

/** A relation of a schema: `r` table, `p` partitioned, `m` materialized view, `f` foreign table, `v` view. */
export interface CatalogueTable {
  readonly oid: string;
  readonly name: string;
  readonly sort: string;
  readonly comment: string;
}

export async function readTables(snapshot: Snapshot, schema: string): Promise<readonly CatalogueTable[]> {
  const rows = await snapshot.query(
    `SELECT c.oid, c.relname, c.relkind, coalesce(obj_description(c.oid, 'pg_class'), '')
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'm', 'f', 'v') AND NOT c.relispartition
     ORDER BY c.relname COLLATE "C"`,
    [schema],
  );
  return rows.map(([oid, name, sort, comment]) => ({
    oid: oid ?? "",
    name: name ?? "",
    sort: sort ?? "",
    comment: comment ?? "",
  }));
}

export interface CatalogueColumn {
  readonly name: string;
  readonly typeOid: string;
  readonly modifier: number;
  /** The type as PostgreSQL calls it: `character varying(20)`. */
  readonly typeName: string;
  readonly comment: string;
}

export async function readColumns(
  snapshot: Snapshot,
  schema: string,
): Promise<ReadonlyMap<string, readonly CatalogueColumn[]>> {
  const rows = await snapshot.query(
    `SELECT a.attrelid, a.attname, a.atttypid, a.atttypmod, format_type(a.atttypid, a.atttypmod),
       coalesce(col_description(a.attrelid, a.attnum), '')
     FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'm', 'f', 'v') AND a.attnum > 0 AND NOT a.attisdropped
     ORDER BY a.attrelid, a.attnum`,
    [schema],
  );
  const columns = new Map<string, CatalogueColumn[]>();
  for (const [table = "", name, typeOid, modifier, typeName, comment] of rows) {
    const list = columns.get(table ?? "") ?? [];
    list.push({
      name: name ?? "",
      typeOid: typeOid ?? "",
      modifier: Number(modifier),
      typeName: typeName ?? "",
      comment: comment ?? "",
    });
    columns.set(table ?? "", list);
  }
  return columns;
}

/** The keys of a table, by names of columns. */
export interface CatalogueKeys {
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly SourceForeignKey[];
}

export async function readKeys(snapshot: Snapshot, schema: string): Promise<ReadonlyMap<string, CatalogueKeys>> {
  const names = (table: string, numbers: string): string =>
    `(SELECT json_agg(a.attname ORDER BY k.place) FROM unnest(${numbers}) WITH ORDINALITY AS k(number, place)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = ${table} AND a.attnum = k.number)`;
  const rows = await snapshot.query(
    `SELECT o.conrelid, o.contype, ${names("o.conrelid", "o.conkey")}, fn.nspname || '.' || f.relname,
       ${names("o.confrelid", "o.confkey")}
     FROM pg_catalog.pg_constraint o JOIN pg_catalog.pg_class c ON c.oid = o.conrelid
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_catalog.pg_class f ON f.oid = o.confrelid
     LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
     WHERE n.nspname = $1 AND o.contype IN ('p', 'f') AND o.conparentid = 0
     ORDER BY o.conrelid, o.conname COLLATE "C"`,
    [schema],
  );
  const keys = new Map<string, { primaryKey: readonly string[]; foreignKeys: SourceForeignKey[] }>();
  for (const [table, sort, columns, target, referenced] of rows) {
    const own = keys.get(table ?? "") ?? { primaryKey: [], foreignKeys: [] };
    keys.set(table ?? "", own);
    const list = listOf(columns);
    if (sort === "p") own.primaryKey = list;
    else own.foreignKeys.push({ columns: list, table: target ?? "", referenced: listOf(referenced) });
  }
  return keys;
}

function listOf(json: string | null | undefined): readonly string[] {
  const parsed: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

/** Enums are codes: each is a list of its own, by the oid of its type. */
export async function readEnums(snapshot: Snapshot): Promise<ReadonlyMap<string, SourceCodeList>> {
  const rows = await snapshot.query(
    `SELECT t.oid, n.nspname, t.typname, coalesce(obj_description(t.oid, 'pg_type'), ''), e.enumlabel
     FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
     JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
     ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C", e.enumsortorder`,
  );
  const lists = new Map<string, SourceCodeList & { readonly codes: { code: string; meaning: string }[] }>();
  for (const [oid, schema, name, comment, label] of rows) {
    const list = lists.get(oid ?? "") ?? {
      id: `${schema}.${name}`,
      name: name ?? "",
      ...(comment === "" || comment === null ? {} : { description: comment ?? "" }),
      codes: [],
    };
    lists.set(oid ?? "", list);
    list.codes.push({ code: label ?? "", meaning: label ?? "" });
  }
  return lists;
}

/** The queries of views, with names of the schema's own tables as they stand there. */
export async function readViews(snapshot: Snapshot, schema: string): Promise<readonly SourceView[]> {
  await snapshot.query("SELECT set_config('search_path', quote_ident($1), true)", [schema]);
  const rows = await snapshot.query(
    `SELECT c.relname, pg_get_viewdef(c.oid, true), coalesce(obj_description(c.oid, 'pg_class'), '')
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relkind = 'v' ORDER BY c.relname COLLATE "C"`,
    [schema],
  );
  return rows.map(([name, query, comment]) => ({
    name: name ?? "",
    query: query ?? "",
    ...(comment === "" || comment === null ? {} : { description: comment ?? "" }),
  }));
}
