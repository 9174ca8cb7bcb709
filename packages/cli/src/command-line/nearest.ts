/**
 * The known word that a mistyped one most likely means, or `undefined` when none is near: at most one slip for every
 * three letters, where a slip is a letter too many, too few, wrong, or swapped with the next.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestSlips = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const slips = word.startsWith(typed) && typed.length > 1 ? 1 : slipsBetween(typed, word);
    if (slips >= bestSlips) continue;
    best = word;
    bestSlips = slips;
  }
  return best;
}

/** The restricted Damerau–Levenshtein distance. */
export function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && isSwapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
