/** Breaks a text at blanks into lines of a width, each after an indent. A longer word stands by itself. */
export function fillLines(text: string, options: { readonly width: number; readonly indent: number }): string[] {
  const room = Math.max(20, options.width - options.indent);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => " ".repeat(options.indent) + each);
}

/** A term and its explanation beside it, or below it where the term is long. */
export function fillTerm(
  term: string,
  text: string,
  options: { readonly width: number; readonly indent: number; readonly termWidth: number },
): string[] {
  const { width, indent, termWidth } = options;
  const beside = indent + termWidth + 2;
  const lines = fillLines(text, { width, indent: beside });
  const head = " ".repeat(indent) + term;
  if (term.length > termWidth) return [head, ...lines];
  return [head.padEnd(beside) + (lines[0] ?? "").trimStart(), ...lines.slice(1)];
}
