import type { ColumnMeasure } from "./column-writer.ts";

/** A type in the subset of SQL:1999, and its type in XML Schema (fig. 5.1). */
export interface WrittenType {
  readonly sql: string;
  readonly xml:
    | "string"
    | "integer"
    | "decimal"
    | "float"
    | "double"
    | "boolean"
    | "date"
    | "time"
    | "dateTime"
    | "duration";
}

/** The type of a column by what its source says of it, and by the values that it was seen to hold. */
export function writtenType(measure: ColumnMeasure): WrittenType {
  const { type, length, hasFraction, isBeyondInteger, firstUnlikeRow } = measure;
  if (firstUnlikeRow > 0) return text(length);
  const zone = type.hasTimeZone === true ? " WITH TIME ZONE" : "";
  switch (type.kind) {
    case "text":
      return text(Math.max(length, type.length ?? 1));
    case "integer":
    case "smallint":
      // SQL:1999 has no BIGINT in what the order allows.
      if (isBeyondInteger) return { sql: `NUMERIC(${Math.max(19, measure.wholeDigits)})`, xml: "decimal" };
      return { sql: type.kind === "smallint" ? "SMALLINT" : "INTEGER", xml: "integer" };
    case "decimal":
      return decimal(measure);
    case "real":
      return { sql: "REAL", xml: "double" };
    case "double":
      return { sql: "DOUBLE PRECISION", xml: "double" };
    case "boolean":
      return { sql: "BOOLEAN", xml: "boolean" };
    case "date":
      return { sql: "DATE", xml: "date" };
    case "time":
      return { sql: `TIME${hasFraction ? "(6)" : ""}${zone}`, xml: "time" };
    case "timestamp":
      return { sql: `TIMESTAMP${zone}`, xml: "dateTime" };
    case "interval":
      return { sql: "INTERVAL", xml: "duration" };
  }
}

function text(length: number): WrittenType {
  return { sql: `NATIONAL CHARACTER VARYING(${length})`, xml: "string" };
}

/** A scale of 0 is not written: the schema of the table index does not take it. */
function decimal({ type, wholeDigits, scale }: ColumnMeasure): WrittenType {
  const after = Math.max(scale, type.scale ?? 0);
  const before = Math.max(wholeDigits, (type.precision ?? 0) - (type.scale ?? 0));
  const digits = Math.max(1, before + after);
  return { sql: after > 0 ? `NUMERIC(${digits},${after})` : `NUMERIC(${digits})`, xml: "decimal" };
}
