import { parseSqlType, type ValueKind } from "../sql-type.ts";
import type { ColumnMeasure } from "./column-writer.ts";

/** A type in the subset of SQL:1999, and its type in XML Schema (fig. 5.1). */
export interface WrittenType {
  readonly sql: string;
  readonly xml: ValueKind;
}

/** The type of a column by what its source says of it, and by the values that it was seen to hold. */
export function writtenType(measure: ColumnMeasure): WrittenType {
  const sql = sqlOf(measure);
  const type = parseSqlType(sql);
  if (type === undefined) throw new Error(`${sql} is no type that the order allows`);
  return { sql, xml: type.kind };
}

function sqlOf(measure: ColumnMeasure): string {
  const { type, length, hasFraction, isBeyondInteger, firstUnlikeRow } = measure;
  if (firstUnlikeRow > 0) return text(length);
  const zone = type.hasTimeZone === true ? " WITH TIME ZONE" : "";
  switch (type.kind) {
    case "text":
      return text(Math.max(length, type.length ?? 1));
    case "integer":
    case "smallint":
      // SQL:1999 has no BIGINT in what the order allows.
      if (isBeyondInteger) return `NUMERIC(${Math.max(19, measure.wholeDigits)})`;
      return type.kind === "smallint" ? "SMALLINT" : "INTEGER";
    case "decimal":
      return decimal(measure);
    case "real":
      return "REAL";
    case "double":
      return "DOUBLE PRECISION";
    case "boolean":
      return "BOOLEAN";
    case "date":
      return "DATE";
    case "time":
      return `TIME${hasFraction ? "(6)" : ""}${zone}`;
    case "timestamp":
      return `TIMESTAMP${zone}`;
    case "interval":
      return "INTERVAL";
  }
}

function text(length: number): string {
  return `NATIONAL CHARACTER VARYING(${length})`;
}

/** A scale of 0 is not written: the schema of the table index does not take it. */
function decimal({ type, wholeDigits, scale }: ColumnMeasure): string {
  const after = Math.max(scale, type.scale ?? 0);
  const before = Math.max(wholeDigits, (type.precision ?? 0) - (type.scale ?? 0));
  const digits = Math.max(1, before + after);
  return after > 0 ? `NUMERIC(${digits},${after})` : `NUMERIC(${digits})`;
}
