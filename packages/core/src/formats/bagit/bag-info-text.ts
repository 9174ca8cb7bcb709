import { TransferError } from "../../model/error.ts";
import { RECOMMENDED_LINE_LENGTH, trimBlanks } from "./layout.ts";

export type Statement = readonly [label: string, value: string];

/**
 * Prints bag metadata. A value is folded at single blanks, so that its lines stay within 79 characters where it has
 * blanks to fold at; a line end within a value becomes a blank, since a reader joins folded lines with one.
 *
 * @throws TransferError `usage` for a label that no reader could read back
 */
export function printBagInfo(statements: readonly Statement[]): string {
  return statements.map(([label, value]) => printElement(label, value)).join("");
}

function printElement(label: string, value: string): string {
  if (label === "" || trimBlanks(label) !== label || /[:\r\n]/.test(label)) {
    throw new TransferError(
      "usage",
      `“${label}” cannot be a label of bag metadata: no colon, line end, or outer blank.`,
      {
        facts: { label },
      },
    );
  }
  const lines: string[] = [];
  let line = `${label}:`;
  // Blanks that stand together are part of the value: only a lone one may be a fold.
  for (const word of oneLine(value).split(/(?<![ \t]) (?![ \t])/)) {
    const isFirst = lines.length === 0 && line === `${label}:`;
    if (isFirst || lengthOf(line) + 1 + lengthOf(word) <= RECOMMENDED_LINE_LENGTH) line += ` ${word}`;
    else {
      lines.push(line);
      line = `  ${word}`;
    }
  }
  return `${[...lines, line].join("\n")}\n`;
}

/** A value as it can stand in a tag file. */
export function oneLine(value: string): string {
  const lines = value.split(/[\r\n]+/).map(trimBlanks);
  return lines.filter((line) => line !== "").join(" ");
}

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

const SIZE_UNITS = ["bytes", "KB", "MB", "GB", "TB", "PB"];

/** A size for people, as RFC 8493, 2.2.2 has it for `Bag-Size`: powers of ten, one decimal. */
export function printSize(bytes: number): string {
  let unit = 0;
  let size = bytes;
  while (size >= 999.95 && unit < SIZE_UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${unit === 0 ? bytes : size.toFixed(1)} ${SIZE_UNITS[unit]}`;
}
