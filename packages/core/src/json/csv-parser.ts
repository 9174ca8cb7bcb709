import type { CsvFault } from "./csv-fault.ts";

/** What separates fields: the three that exports use. */
export type CsvDelimiter = ";" | "," | "\t";

/** One row. `line` is where it begins: a quoted field may go over several lines. */
export interface CsvRow {
  readonly line: number;
  readonly fields: readonly string[];
}

export interface CsvParser {
  /** Takes text that follows what came before. */
  write(text: string): void;
  /** Gives out all rows that are whole by now. */
  flush(): void;
  end(): void;
  /** The line of the last character that was written. */
  lineAtEnd(): number;
  /** Nothing more can be read: the last fault says why. */
  readonly isBroken: boolean;
}

/**
 * Splits text into rows by RFC 4180: quoted fields may hold delimiters, line breaks and doubled quotes; rows end in
 * CRLF, LF or CR; blank lines are passed over. Nothing is trimmed.
 */
export function createCsvParser(options: {
  readonly delimiter: CsvDelimiter;
  /** `false` where a quote is a character like any other. */
  readonly hasQuotes: boolean;
  readonly maxRowLength: number;
  readonly row: (row: CsvRow) => void;
  readonly fault: (fault: CsvFault) => void;
}): CsvParser {
  const { delimiter, hasQuotes, maxRowLength } = options;
  const delimiterCode = delimiter.charCodeAt(0);
  /** Text from the beginning of a row that is not whole yet, and what was written since it was last looked at. */
  let text = "";
  let waiting: string[] = [];
  let waitingLength = 0;
  let line = 1;
  let isBroken = false;

  function breakOff(fault: CsvFault): void {
    isBroken = true;
    options.fault(fault);
  }

  /** Reads all whole rows, and keeps the rest. */
  function readRows(isLast: boolean): void {
    let from = 0;
    let lineFeed = text.indexOf("\n");
    let carriageReturn = text.indexOf("\r");
    let quote = hasQuotes ? text.indexOf('"') : -1;
    while (from < text.length && !isBroken) {
      if (lineFeed >= 0 && lineFeed < from) lineFeed = text.indexOf("\n", from);
      if (carriageReturn >= 0 && carriageReturn < from) carriageReturn = text.indexOf("\r", from);
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      let end = carriageReturn < 0 || (lineFeed >= 0 && lineFeed < carriageReturn) ? lineFeed : carriageReturn;
      // A carriage return at the very end may be half of a line end.
      if (!isLast && end === text.length - 1 && text[end] === "\r") end = -1;
      if (quote >= 0 && (end < 0 || quote < end)) {
        const next = readQuotedRow(from, isLast);
        if (next < 0) break;
        from = next;
        continue;
      }
      if (end < 0 && !isLast) break;
      const stop = end < 0 ? text.length : end;
      if (stop > from) options.row({ line, fields: text.slice(from, stop).split(delimiter) });
      line += 1;
      from = stop + (text[stop] === "\r" && text[stop + 1] === "\n" ? 2 : 1);
    }
    text = text.slice(from);
    if (text.length > maxRowLength && !isBroken) tooLong();
  }

  /** Reads a row that holds a quote, and gives where the next begins; -1 if the row is not whole. */
  function readQuotedRow(from: number, isLast: boolean): number {
    const fields: string[] = [];
    let stray = -1;
    let lines = 0;
    let at = from;
    for (;;) {
      let end = at;
      if (text[at] === '"') {
        const close = closingQuote(at + 1);
        if (close < 0 || (close === text.length - 1 && !isLast)) {
          if (close < 0 && isLast) unclosed(from, at);
          return -1;
        }
        const raw = text.slice(at + 1, close);
        lines += countLineEnds(raw);
        end = close + 1;
        const after = fieldEnd(end);
        if (after < 0 && !isLast) return -1;
        const stop = after < 0 ? text.length : after;
        if (stop > end && stray < 0) stray = end;
        fields.push((raw.includes('""') ? raw.replaceAll('""', '"') : raw) + text.slice(end, stop));
        end = stop;
      } else {
        const after = fieldEnd(at);
        if (after < 0 && !isLast) return -1;
        end = after < 0 ? text.length : after;
        const field = text.slice(at, end);
        const quote = field.indexOf('"');
        if (quote >= 0 && stray < 0) stray = at + quote;
        fields.push(field);
      }
      at = end + 1;
      if (text[end] === delimiter) continue;
      if (text[end] === "\r") {
        if (at === text.length && !isLast) return -1;
        if (text[at] === "\n") at += 1;
      }
      break;
    }
    if (stray < 0) options.row({ line, fields });
    else options.fault({ kind: "stray-quote", ...placeOf(from, stray) });
    line += lines + 1;
    return at;
  }

  function closingQuote(from: number): number {
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] !== '"') return at;
    }
    return -1;
  }

  function fieldEnd(from: number): number {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiterCode || code === 10 || code === 13) return at;
    }
    return -1;
  }

  function placeOf(from: number, at: number): { readonly line: number; readonly column: number } {
    const before = text.slice(from, at);
    const start = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
    return { line: line + countLineEnds(before), column: before.length - start };
  }

  function unclosed(from: number, at: number): void {
    breakOff({ kind: "unclosed-quote", ...placeOf(from, at) });
  }

  function tooLong(): void {
    const opening = hasQuotes ? openQuote() : -1;
    if (opening >= 0) unclosed(0, opening);
    else breakOff({ kind: "row-too-long", line, maxLength: maxRowLength });
  }

  /** Where the quote stands that is open at the end of the text, or -1. */
  function openQuote(): number {
    for (let at = 0; at < text.length; ) {
      if (text[at] === '"') {
        const close = closingQuote(at + 1);
        if (close < 0) return at;
        at = close + 1;
      }
      const end = fieldEnd(at);
      if (end < 0) return -1;
      at = end + 1;
    }
    return -1;
  }

  function readOn(isLast: boolean): void {
    text += waiting.join("");
    waiting = [];
    waitingLength = 0;
    readRows(isLast);
  }

  return {
    get isBroken() {
      return isBroken;
    },
    write(more) {
      waiting.push(more);
      waitingLength += more.length;
      // A row that goes on is looked at anew only when twice as much of it is here: else a long one were quadratic.
      if (waitingLength >= text.length) readOn(false);
    },
    flush: () => readOn(false),
    end: () => readOn(true),
    lineAtEnd: () => line + countLineEnds(text) + waiting.reduce((sum, more) => sum + countLineEnds(more), 0),
  };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
