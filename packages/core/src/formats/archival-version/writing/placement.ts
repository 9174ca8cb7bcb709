import { MOST_DOCUMENTS } from "../layout.ts";
import type { DocumentList } from "./document-list.ts";

/** On which medium a table or a document lies. */
export interface Placement {
  readonly media: number;
  /** By the table's place among all tables, from 0. */
  mediumOfTable(place: number): number;
  placeOf(id: number): { readonly medium: number; readonly collection: number };
}

/** All on one medium, 10,000 documents to a collection. */
export const ONE_MEDIUM: Placement = {
  media: 1,
  mediumOfTable: () => 1,
  placeOf: (id) => ({ medium: 1, collection: Math.ceil(id / MOST_DOCUMENTS) }),
};

interface Sizes {
  readonly volumeSizeBytes: number;
  /** What lies on the first medium in any case: indexes, schemas and context documents. */
  readonly firstBytes: number;
  /** In the order of the tables. */
  readonly tables: readonly number[];
  readonly documents: DocumentList;
}

/** One thing that does not fit on a medium by itself. */
export interface TooLarge {
  readonly kind: "first" | "table" | "document";
  /** The table's place from 0, or the document's number. */
  readonly number: number;
  readonly sizeBytes: number;
}

/**
 * Divides a package among media: tables whole, and documents in their order. A collection lies on one medium alone
 * (4.G), so a new medium begins a new one.
 */
export function divide(sizes: Sizes): Placement | TooLarge {
  const { volumeSizeBytes, firstBytes, tables, documents } = sizes;
  if (firstBytes > volumeSizeBytes) return { kind: "first", number: 0, sizeBytes: firstBytes };
  let medium = 1;
  let used = firstBytes;
  /** Whether there was no room left, and a medium was begun. */
  function take(sizeBytes: number): boolean {
    const isFull = used + sizeBytes > volumeSizeBytes;
    if (isFull) {
      medium += 1;
      used = 0;
    }
    used += sizeBytes;
    return isFull;
  }

  const mediaOfTables: number[] = [];
  for (const [number, sizeBytes] of tables.entries()) {
    if (sizeBytes > volumeSizeBytes) return { kind: "table", number, sizeBytes };
    take(sizeBytes);
    mediaOfTables.push(medium);
  }
  /** The first document of each collection. */
  const starts: { readonly id: number; readonly medium: number }[] = [];
  for (let id = 1; id <= documents.size; id++) {
    const sizeBytes = documents.sizeOf(id);
    if (sizeBytes > volumeSizeBytes) return { kind: "document", number: id, sizeBytes };
    const isNewMedium = take(sizeBytes);
    const isFull = id - (starts.at(-1)?.id ?? 0) >= MOST_DOCUMENTS;
    if (starts.length === 0 || isNewMedium || isFull) starts.push({ id, medium });
  }
  return {
    media: medium,
    mediumOfTable: (place) => mediaOfTables[place] ?? 1,
    placeOf(id) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.id ?? 0) <= id) low = middle;
        else high = middle - 1;
      }
      return { medium: starts[low]?.medium ?? 1, collection: low + 1 };
    },
  };
}
