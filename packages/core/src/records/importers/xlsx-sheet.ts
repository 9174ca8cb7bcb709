import type { XmlElement } from "../../xml/element.ts";
import { attributeValue } from "../../xml/element.ts";
import type { XmlHandler } from "../../xml/handler.ts";
import type { Workbook } from "./xlsx-workbook.ts";

/** Most columns of a sheet in Excel. */
const MAX_COLUMNS = 16_384;
const DAY_MS = 86_400_000;

/** Takes the rows of a sheet as they are read: the cells by their column, as texts, dates by ISO 8601. */
export function createSheetHandler(book: Workbook, take: (line: number, cells: string[]) => void): XmlHandler {
  let line = 0;
  let cells: string[] = [];
  let column = 0;
  let cell: XmlElement | undefined;
  let value = "";
  let isValue = false;
  return {
    open(element) {
      if (element.local === "row") {
        line = Number(attributeValue(element, "r") ?? line + 1);
        cells = [];
        column = 0;
      } else if (element.local === "c") {
        cell = element;
        value = "";
        column = columnOf(attributeValue(element, "r")) ?? column;
      }
      isValue = element.local === "v" || element.local === "t";
    },
    text(part) {
      if (isValue) value += part;
    },
    close(local) {
      isValue = false;
      if (local === "c" && cell !== undefined && column < MAX_COLUMNS) {
        while (cells.length < column) cells.push("");
        cells[column] = textOf(cell, value, book);
        column += 1;
        cell = undefined;
      }
      if (local === "row" && cells.length > 0) take(line, cells);
    },
  };
}

/** `BC12` is column 54, from 0. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf(cell: XmlElement, value: string, book: Workbook): string {
  switch (attributeValue(cell, "t") ?? "n") {
    case "s":
      return book.texts[Number(value)] ?? "";
    case "n":
      return value !== "" && book.dateFormats[Number(attributeValue(cell, "s") ?? 0)] === true
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
