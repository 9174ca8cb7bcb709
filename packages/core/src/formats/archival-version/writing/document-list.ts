/** What is kept of each document between the look at it and its writing: a million take some megabytes. */
export interface DocumentList {
  readonly size: number;
  /** Adds the next document; its number is the list's new size. */
  add(extension: string, sizeBytes: number): number;
  extensionOf(id: number): string;
  sizeOf(id: number): number;
  /** A document is not to be written: what is not taken has no ending. */
  readonly hasSchema: ReadonlySet<number>;
  addSchema(id: number): void;
}

export function createDocumentList(): DocumentList {
  const endings: string[] = [];
  const schemas = new Set<number>();
  let kinds = new Uint8Array(1024);
  let sizes = new Float64Array(1024);
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(extension, sizeBytes) {
      if (size === kinds.length) {
        const [oldKinds, oldSizes] = [kinds, sizes];
        kinds = new Uint8Array(size * 2);
        kinds.set(oldKinds);
        sizes = new Float64Array(size * 2);
        sizes.set(oldSizes);
      }
      let kind = endings.indexOf(extension);
      if (kind < 0) kind = endings.push(extension) - 1;
      kinds[size] = kind;
      sizes[size] = sizeBytes;
      size += 1;
      return size;
    },
    extensionOf: (id) => endings[kinds[id - 1] ?? 0] ?? "",
    sizeOf: (id) => sizes[id - 1] ?? 0,
    hasSchema: schemas,
    addSchema: (id) => void schemas.add(id),
  };
}
