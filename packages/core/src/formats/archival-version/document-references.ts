import type { DocumentIndex } from "./index-models.ts";

/** Which documents the rows of tables name. */
export interface DocumentReferences {
  /** Notes that a row names a document; `false` where the document index does not have it. */
  mark(id: string): boolean;
  /** Rows of the document index that nothing names: neither a row nor, for a part of another, its parents. */
  unreferenced(): Iterable<number>;
  /** How many are named by way of their parents alone. */
  countByParent(): number;
}

/** `undefined`: a package without documents, where every reference is one too many. */
export function createDocumentReferences(index: DocumentIndex | undefined): DocumentReferences {
  const marked = new Uint8Array(index?.size ?? 0);

  /** Whether a document is reached from a row that is marked; parents that go in a circle end by their number. */
  function isReached(start: number): boolean {
    let row = start;
    for (let steps = 0; index !== undefined && row >= 0 && steps < 1000; steps++) {
      if (marked[row] === 1) return true;
      const parent = index.parentAt(row);
      row = parent === 0 ? -1 : index.rowOf(parent);
    }
    return false;
  }

  return {
    mark(id) {
      const row = /^0*[1-9][0-9]{0,11}$/.test(id) ? (index?.rowOf(Number(id)) ?? -1) : -1;
      if (row >= 0) marked[row] = 1;
      return row >= 0;
    },
    *unreferenced() {
      for (let row = 0; row < marked.length; row++) if (!isReached(row)) yield row;
    },
    countByParent() {
      let count = 0;
      for (let row = 0; row < marked.length; row++) if (marked[row] === 0 && isReached(row)) count += 1;
      return count;
    },
  };
}
