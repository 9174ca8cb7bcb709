import type { ColumnType } from "../../../model/source-table.ts";
import type { Snapshot } from "./snapshot.ts";

/** A type of the catalogue, with domains followed to what they rest on. */
export interface CatalogueType {
  readonly name: string;
  readonly schema: string;
  /** `b` base, `e` enum, `c` composite, `r` range, `m` multirange. */
  readonly sort: string;
  /** The type of an array's items. */
  readonly item?: string;
  /** The oid of the type of a domain, and its modifier. */
  readonly base?: { readonly oid: string; readonly modifier: number };
}

export async function readTypes(snapshot: Snapshot): Promise<ReadonlyMap<string, CatalogueType>> {
  const rows = await snapshot.query(
    `SELECT t.oid, t.typname, n.nspname, t.typtype, CASE WHEN t.typcategory = 'A' THEN t.typelem ELSE 0 END,
       t.typbasetype, t.typtypmod
     FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace`,
  );
  return new Map(
    rows.map(([oid, name, schema, sort, item, base, modifier]) => [
      oid ?? "",
      {
        name: name ?? "",
        schema: schema ?? "",
        sort: sort ?? "",
        ...(item === "0" ? {} : { item: item ?? "" }),
        ...(base === "0" ? {} : { base: { oid: base ?? "", modifier: Number(modifier) } }),
      },
    ]),
  );
}

/** What a column of a type is to us. */
export interface TypeFacts {
  readonly type: ColumnType;
  readonly isArray: boolean;
  readonly isBinary: boolean;
  readonly isPacked: boolean;
  readonly isMoney: boolean;
  /** Its values are oids, which may name large objects. */
  readonly isOid: boolean;
  /** The oid of the enum of its values. */
  readonly enumeration?: string;
}

/** Follows domains and arrays. Modifiers are as the catalogue holds them: -1 for none. */
export function typeFacts(types: ReadonlyMap<string, CatalogueType>, oid: string, modifier: number): TypeFacts {
  let [at, own] = [oid, modifier];
  let type = types.get(at);
  let isArray = false;
  // A domain may rest on an array, and an array hold a domain.
  for (let depth = 0; depth < 32 && type !== undefined; depth++) {
    if (type.base !== undefined) [at, own] = [type.base.oid, own >= 0 ? own : type.base.modifier];
    else if (type.item !== undefined && !isArray) [at, isArray] = [type.item, true];
    else break;
    type = types.get(at);
  }
  const { name = "", sort = "b" } = type ?? {};
  const isBinary = name === "bytea";
  return {
    type: isBinary ? { kind: "text" } : columnType(name, own),
    isArray,
    isBinary,
    isPacked: PACKED.has(sort) || PACKED_NAMES.has(name),
    isMoney: name === "money",
    isOid: name === "oid" && !isArray,
    ...(sort === "e" ? { enumeration: at } : {}),
  };
}

/** Composite types, ranges and multiranges. */
const PACKED: ReadonlySet<string> = new Set(["c", "r", "m"]);
const PACKED_NAMES: ReadonlySet<string> = new Set([
  ..."point line lseg box path polygon circle tsvector tsquery hstore json jsonb".split(" "),
]);

const HEADER = 4;

function columnType(name: string, modifier: number): ColumnType {
  switch (name) {
    case "int2":
      return { kind: "smallint" };
    case "int4":
      return { kind: "integer" };
    case "int8":
      return { kind: "decimal", precision: 19 };
    case "oid":
    case "xid":
      return { kind: "decimal", precision: 10 };
    case "money":
      return { kind: "decimal", precision: 19, scale: 2 };
    case "numeric":
      return numericType(modifier);
    case "float4":
      return { kind: "real" };
    case "float8":
      return { kind: "double" };
    case "bool":
      return { kind: "boolean" };
    case "date":
      return { kind: "date" };
    case "time":
      return { kind: "time" };
    case "timetz":
      return { kind: "time", hasTimeZone: true };
    case "timestamp":
      return { kind: "timestamp" };
    case "timestamptz":
      return { kind: "timestamp", hasTimeZone: true };
    case "interval":
      return { kind: "interval" };
    case "varchar":
    case "bpchar":
      return modifier > HEADER ? { kind: "text", length: modifier - HEADER } : { kind: "text" };
    default:
      return { kind: "text" };
  }
}

/** The scale has eleven bits, and a sign since PostgreSQL 15; one that is negative rounds before the point. */
function numericType(modifier: number): ColumnType {
  if (modifier < HEADER) return { kind: "decimal" };
  const precision = ((modifier - HEADER) >> 16) & 0xffff;
  const bits = (modifier - HEADER) & 0x7ff;
  const scale = bits > 1023 ? bits - 2048 : bits;
  if (scale < 0) return { kind: "decimal", precision: precision - scale, scale: 0 };
  return { kind: "decimal", precision: Math.max(precision, scale), scale };
}
