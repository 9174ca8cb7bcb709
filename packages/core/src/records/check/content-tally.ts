import type { ContentSummary } from "../../model/content-summary.ts";

/** Counts what the check meets on its way, in memory that does not grow with it. */
export interface ContentTally {
  format(name: string): void;
  /** A date by ISO 8601. */
  documentDate(date: string): void;
  fileSize(bytes: number): void;
  summary(): ContentSummary;
}

const BOUNDS = [10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];
/** A wrong date far away must not make a picture of empty years. */
const MAX_YEARS = 60;

export function createContentTally(): ContentTally {
  const formats = new Map<string, number>();
  const years = new Map<number, number>();
  const sizes: number[] = new Array(BOUNDS.length + 1).fill(0);
  return {
    format: (name) => formats.set(name, (formats.get(name) ?? 0) + 1),
    documentDate(date) {
      const year = Number(date.slice(0, 4));
      years.set(year, (years.get(year) ?? 0) + 1);
    },
    fileSize(bytes) {
      const at = BOUNDS.findIndex((bound) => bytes <= bound);
      const index = at < 0 ? BOUNDS.length : at;
      sizes[index] = (sizes[index] ?? 0) + 1;
    },
    summary: () => ({
      formats: [...formats]
        .map(([name, files]) => ({ name, files }))
        .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1)),
      years: yearsOf(years),
      sizes: sizesOf(sizes),
    }),
  };
}

function yearsOf(years: ReadonlyMap<number, number>): ContentSummary["years"] {
  const sorted = [...years.keys()].sort((a, b) => a - b);
  const [first = 0, last = -1] = [sorted[0], sorted.at(-1)];
  const isShort = last - first < MAX_YEARS;
  const shown = isShort ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : sorted;
  return shown.map((year) => ({ year, documents: years.get(year) ?? 0 }));
}

function sizesOf(sizes: readonly number[]): ContentSummary["sizes"] {
  const classes = sizes.map((files, at) => {
    const toBytes = BOUNDS[at];
    return { fromBytes: BOUNDS[at - 1] ?? 0, ...(toBytes === undefined ? {} : { toBytes }), files };
  });
  const first = classes.findIndex(({ files }) => files > 0);
  const last = classes.findLastIndex(({ files }) => files > 0);
  return first < 0 ? [] : classes.slice(first, last + 1);
}
