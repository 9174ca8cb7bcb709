import { countColumns, wrapText } from "./wrap-text.ts";

export interface TextTableOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Numbers of the columns whose texts may be broken at blanks where all do not fit. */
  readonly flexible: readonly number[];
  /** Columns are at least so wide. */
  readonly least?: readonly number[];
}

const GAP = 2;
/** A column of broken text is not made narrower than this: the line runs over instead. */
const NARROWEST = 12;

/** Rows as lines of aligned columns, the first being the head with a rule under it. All rows have as many cells. */
export function* textTable(rows: readonly (readonly string[])[], options: TextTableOptions): Iterable<string> {
  const widths = columnWidths(rows, options);
  for (const [index, row] of rows.entries()) {
    const cells = row.map((text, column) => wrapText(text, { width: widths[column] ?? 0, indent: 0 }).split("\n"));
    const height = Math.max(...cells.map(({ length }) => length));
    for (let line = 0; line < height; line++) {
      const parts = cells.map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0));
      yield `${parts.join(" ".repeat(GAP)).trimEnd()}\n`;
    }
    if (index === 0) yield `${widths.map((width) => "─".repeat(width)).join(" ".repeat(GAP))}\n`;
  }
}

function columnWidths(
  rows: readonly (readonly string[])[],
  { width, flexible, least = [] }: TextTableOptions,
): readonly number[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(least[column] ?? 0, ...rows.map((row) => countColumns(row[column] ?? ""))),
  );
  const sum = (): number => widths.reduce((total, each) => total + each, GAP * (widths.length - 1));
  for (let over = sum() - width; over > 0; over = sum() - width) {
    // The widest gives first, so that narrow columns stay whole.
    const [widest] = flexible.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0));
    if (widest === undefined || (widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - countColumns(text)));
}
