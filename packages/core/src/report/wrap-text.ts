/**
 * Breaks a text at its blanks into lines of at most `width` columns, each set in by `indent`. A word that is longer
 * than a line stands whole: it may be a path that somebody wants to copy.
 */
export function wrapText(text: string, { width, indent }: { readonly width: number; readonly indent: number }): string {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const word of text.split(" ")) {
    const wordColumns = countColumns(word);
    if (line !== "" && indent + columns + 1 + wordColumns > width) {
      lines.push(line);
      line = "";
      columns = 0;
    }
    line = line === "" ? word : `${line} ${word}`;
    columns += wordColumns + (columns === 0 ? 0 : 1);
  }
  lines.push(line);
  return lines.map((each) => " ".repeat(indent) + each).join("\n");
}

const COMBINING = /\p{M}/gu;

/** Columns of a text in a terminal, taking each letter for one and an accent that stands alone for none. */
export function countColumns(word: string): number {
  const plain = /^[\u0020-\u02ff]*$/.test(word) ? word : [...word.replace(COMBINING, "")];
  return plain.length;
}
