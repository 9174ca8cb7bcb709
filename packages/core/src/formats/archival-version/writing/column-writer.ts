import type { ColumnType } from "../../../model/source-table.ts";
import { cleanText, noChanges, type TextChanges } from "./clean-text.ts";
import { lexicalOf } from "./lexical.ts";
import type { Cell } from "./table-plan.ts";

/** What a column holds, once all its cells have been written. */
export interface ColumnMeasure {
  readonly type: ColumnType;
  /** In characters, of the longest text; at least 1. */
  readonly length: number;
  /** Digits before and after the point, of the longest number. */
  readonly wholeDigits: number;
  readonly scale: number;
  readonly hasNil: boolean;
  readonly hasFraction: boolean;
  readonly isBeyondInteger: boolean;
  /** The first row with a value that is not of the type: the column is a text then. 0 if there is none. */
  readonly firstUnlikeRow: number;
  readonly changes: TextChanges;
}

export interface ColumnWriter {
  /** The cell's element. `row` counts from 1. */
  write(cell: Cell, row: number): string;
  measure(): ColumnMeasure;
}

const MOST_INTEGER = 2_147_483_647;
/** Characters of the longest integer, with its sign. */
const INTEGER_DIGITS = 11;
const REFERENCES = /&[^;]+;/g;

export function createColumnWriter(id: string, type: ColumnType): ColumnWriter {
  const open = `<${id}>`;
  const close = `</${id}>`;
  const nil = `<${id} xsi:nil="true"/>`;
  const lexical = lexicalOf(type.kind);
  const isNumber = type.kind === "integer" || type.kind === "smallint" || type.kind === "decimal";
  const isTimed = type.kind === "time" || type.kind === "timestamp";
  const changes = noChanges();
  const isWhole = type.kind === "integer" || type.kind === "smallint";
  let length = 1;
  let [wholeDigits, scale, firstUnlikeRow] = [0, 0, 0];
  let [hasNil, hasFraction, isBeyondInteger] = [false, false, false];

  function text(value: string, row: number): string {
    const clean = cleanText(value, row, changes);
    if (clean === undefined) {
      hasNil = true;
      return nil;
    }
    // What is written takes at least as many units as the value has characters.
    if (clean.length > length) length = Math.max(length, [...clean.replace(REFERENCES, "x")].length);
    return open + clean + close;
  }

  function number(value: string): void {
    const point = value.indexOf(".");
    const signs = value.startsWith("-") ? 1 : 0;
    const whole = (point < 0 ? value.length : point) - signs;
    if (whole > wholeDigits) wholeDigits = whole;
    if (point >= 0 && value.length - point - 1 > scale) scale = value.length - point - 1;
    if (whole > 9 && Math.abs(Number(value)) > MOST_INTEGER) isBeyondInteger = true;
  }

  return {
    write(cell, row) {
      if (cell === undefined || cell === null) {
        hasNil = true;
        return nil;
      }
      // A number needs no reading of its digits.
      if (
        isWhole &&
        typeof cell === "number" &&
        cell >= -MOST_INTEGER &&
        cell <= MOST_INTEGER &&
        Number.isInteger(cell)
      ) {
        if (length < INTEGER_DIGITS) length = INTEGER_DIGITS;
        return open + cell + close;
      }
      if (typeof cell === "object") throw new Error(`A ${cell.kind} in the column ${id}`);
      if (lexical === undefined) return text(typeof cell === "string" ? cell : String(cell), row);
      const value = lexical(cell);
      // A text such as `infinity` in a column of days: nothing is lost, and the column is a text.
      if (value === undefined) {
        const given = String(cell);
        if (given.trim() !== "" && firstUnlikeRow === 0) firstUnlikeRow = row;
        return text(given, row);
      }
      if (isNumber) number(value);
      else if (isTimed && !hasFraction) hasFraction = value.includes(".");
      if (value.length > length) length = value.length;
      return open + value + close;
    },
    measure: () => ({
      type,
      length,
      wholeDigits,
      scale,
      hasNil,
      hasFraction,
      isBeyondInteger,
      firstUnlikeRow,
      changes,
    }),
  };
}
