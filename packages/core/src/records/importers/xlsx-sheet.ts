import type { XmlElement } from "../../xml/element.ts";
import { attributeValue } from "../../xml/element.ts";
import type { XmlHandler, XmlPlace } from "../../xml/handler.ts";
import type { RawRow, TableFault } from "./row-source.ts";
import type { Workbook } from "./xlsx-workbook.ts";

/** Most columns of a sheet in Excel. */
const MAX_COLUMNS = 16_384;
const DAY_MS = 86_400_000;

/** Takes a row's cells by their column, or why the row cannot be taken. */
export interface SheetRows {
  row(row: RawRow): void;
  fault(fault: TableFault): void;
}

/** Reads the rows of a sheet: the cells as texts, dates by ISO 8601. A row that is too long ends the reading. */
export function createSheetHandler(book: Workbook, maxRowLength: number, taken: SheetRows): XmlHandler {
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let cell: XmlElement | undefined;
  let value = "";
  let isValue = false;
  let length = 0;
  let isLeftOut = false;

  function count(more: number, place: XmlPlace): void {
    length += more;
    if (length <= maxRowLength) return;
    taken.fault({ kind: "row-too-long", line, isEnd: true, facts: { maxLength: maxRowLength } });
    place.stop();
  }

  function closeCell(closed: XmlElement, place: XmlPlace): void {
    const text = textOf(closed, value, book);
    if (text === undefined) {
      isLeftOut = true;
      taken.fault({ kind: "cell-without-text", line, isEnd: false, facts: { text: value.slice(0, 20) } });
      return;
    }
    if (column >= MAX_COLUMNS || text === "") return;
    while (cells.length < column) cells.push("");
    cells[column] = text;
    // A text of its own was counted as it came; one of the workbook's may stand in every cell.
    if (text.length > value.length) count(text.length - value.length, place);
  }

  return {
    open(element) {
      if (element.local === "row") {
        line = numberOf(attributeValue(element, "r")) ?? line + 1;
        cells = [];
        column = 0;
        length = 0;
        isLeftOut = false;
      } else if (element.local === "c") {
        cell = element;
        value = "";
        column = columnOf(attributeValue(element, "r")) ?? column;
      }
      isValue = element.local === "v" || element.local === "t";
    },
    text(part, place) {
      if (!isValue || cell === undefined) return;
      value += part;
      count(part.length, place);
    },
    close(local, place) {
      isValue = false;
      if (local === "c" && cell !== undefined) {
        closeCell(cell, place);
        column += 1;
        cell = undefined;
      }
      if (local === "row" && cells.length > 0 && !isLeftOut) taken.row({ line, fields: cells });
    },
  };
}

/** A whole number as the format writes it; `undefined` for anything else. */
function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** `BC12` is column 54, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** `undefined` for a text of the workbook that is not there. */
function textOf(cell: XmlElement, value: string, book: Workbook): string | undefined {
  switch (attributeValue(cell, "t") ?? "n") {
    case "s":
      return value === "" ? "" : book.texts[numberOf(value) ?? -1];
    case "n":
      return value !== "" && book.dateFormats[numberOf(attributeValue(cell, "s")) ?? 0] === true
        ? dateOf(Number(value), book.isFrom1904)
        : value;
    default:
      return value;
  }
}

/** Days since 30 December 1899 (so that 1 March 1900 is 61, as Excel has it), or since 1 January 1904. */
function dateOf(days: number, isFrom1904: boolean): string {
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.round(days * 86_400) * 1000);
  if (Number.isNaN(moment.getTime())) return String(days);
  const text = moment.toISOString();
  return moment.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19);
}
