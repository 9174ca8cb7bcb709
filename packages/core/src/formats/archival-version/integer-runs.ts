/** What became of a number that was added: it may have come out of order, and then the set does not hold it. */
export type RunOutcome = "added" | "present" | "out-of-order";

/** Whole numbers that come in rising order, as the keys of most tables do: runs of them cost nothing. */
export interface IntegerRuns {
  add(value: number): RunOutcome;
  has(value: number): boolean;
}

/** Runs that are held, of 16 bytes each; beyond them all is out of order. */
const MOST_RUNS = 2_000_000;

export function createIntegerRuns(mostRuns: number = MOST_RUNS): IntegerRuns {
  let firsts = new Float64Array(64);
  let lasts = new Float64Array(64);
  let size = 0;

  /** The run that begins at the value or before it, or -1. */
  function runOf(value: number): number {
    let [low, high] = [0, size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((firsts[middle] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  const has = (value: number): boolean => {
    const run = runOf(value);
    return run >= 0 && value <= (lasts[run] ?? 0);
  };

  return {
    has,
    add(value) {
      const last = size === 0 ? Number.NEGATIVE_INFINITY : (lasts[size - 1] ?? 0);
      if (value === last + 1) {
        lasts[size - 1] = value;
        return "added";
      }
      if (value <= last) return has(value) ? "present" : "out-of-order";
      if (size === mostRuns) return "out-of-order";
      if (size === firsts.length) {
        firsts = grown(firsts);
        lasts = grown(lasts);
      }
      firsts[size] = value;
      lasts[size] = value;
      size += 1;
      return "added";
    },
  };
}

function grown(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(values.length * 2);
  wider.set(values);
  return wider;
}

/** The number that a text is the plain form of, up to fifteen digits; -1 for any other text. */
export function plainInteger(text: string): number {
  const { length } = text;
  if (length === 0 || length > 15) return -1;
  const first = text.charCodeAt(0);
  if (first === 48) return length === 1 ? 0 : -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
