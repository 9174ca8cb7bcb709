/**
 * Matches a path against a pattern of a BagIt Profile: `*` and `?` stay within a segment, `[...]` is a set, `\` takes
 * the next character as it is, as glob(7) has it. Two exceptions: a lone `*` takes everything, as the specification
 * uses it for "all files", and `folder/*` takes whatever lies in that folder, at any depth, since the specification
 * names folders so. It takes time in proportion to pattern and path, whatever the pattern.
 */
export function createGlob(pattern: string): (path: string) => boolean {
  if (pattern === "*" || pattern === "**") return () => true;
  if (pattern.endsWith("/*") && !/[*?[\\]/.test(pattern.slice(0, -2))) {
    const folder = pattern.slice(0, -1);
    return (path) => path.startsWith(folder) && path.length > folder.length;
  }
  const tokens = parseGlob(pattern);
  return (path) => isMatch(tokens, [...path]);
}

/** Whether all that `entry` names is allowed by `pattern`: itself, or the folder that it ends in. */
export function globCovers(pattern: string, entry: string): boolean {
  return entry === pattern || createGlob(pattern)(entry) || (entry.endsWith("/") && createGlob(pattern)(`${entry}x`));
}

/** One character's test, or any run of characters within a segment. */
type Token = "run" | ((character: string) => boolean);

function parseGlob(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = [...pattern];
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index] ?? "";
    if (character === "*") {
      if (tokens.at(-1) !== "run") tokens.push("run");
    } else if (character === "?") tokens.push((other) => other !== "/");
    else if (character === "[" && characters.indexOf("]", index + 2) > 0) {
      const end = characters.indexOf("]", index + 2);
      tokens.push(parseSet(characters.slice(index + 1, end)));
      index = end;
    } else {
      const literal = character === "\\" ? (characters[++index] ?? "\\") : character;
      tokens.push((other) => other === literal);
    }
  }
  return tokens;
}

function parseSet(characters: readonly string[]): (character: string) => boolean {
  const isNegated = characters[0] === "!";
  const members = isNegated ? characters.slice(1) : characters;
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let index = 0; index < members.length; index++) {
    const from = members[index] ?? "";
    const to = members[index + 1] === "-" ? members[index + 2] : undefined;
    ranges.push([from, to ?? from]);
    if (to !== undefined) index += 2;
  }
  return (character) =>
    character !== "/" && ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

/** Going back to the last run is enough: a run before it could only have taken less of what it took. */
function isMatch(tokens: readonly Token[], path: readonly string[]): boolean {
  let [at, token] = [0, 0];
  let back: { at: number; readonly token: number } | undefined;
  while (at < path.length || token < tokens.length) {
    const wanted = tokens[token];
    const character = path[at];
    if (wanted === "run") {
      back = { at, token };
      token++;
    } else if (wanted !== undefined && character !== undefined && wanted(character)) {
      at++;
      token++;
    } else {
      if (back === undefined || path[back.at] === undefined || path[back.at] === "/") return false;
      back.at++;
      at = back.at;
      token = back.token + 1;
    }
  }
  return true;
}
