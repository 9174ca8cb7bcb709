import type { Fault } from "../../rules/define-rule.ts";
import { CONTEXT_EXTENSIONS, DOCUMENT_EXTENSIONS, MOST_DOCUMENTS, parseCollection, parseNumber } from "./layout.ts";
import type { DocumentFolders } from "./package.ts";

type TellFault = (rule: string, fault: Fault) => void;

/** Collects the folders of documents while the tree is listed, in code-point order of paths. */
interface DocumentFolderBuilder {
  /** `names` are the segments below `Documents`; a folder that holds nothing has `isFile` false. */
  add(names: readonly string[], isFile: boolean, medium: number, path: string): void;
  build(): DocumentFolders;
}

interface OpenDocument {
  readonly path: string;
  readonly extensions: Set<string>;
  pages: number;
  last: number;
}

const PAGE = /^([1-9][0-9]{0,11})\.([A-Za-z0-9]+)$/;

/** `section` is `4.E` for context documents, `4.G` for the others. The numbers of their rules differ. */
export function createDocumentFolders(section: "4.E" | "4.G", tell: TellFault): DocumentFolderBuilder {
  const isContext = section === "4.E";
  const allowed = isContext ? CONTEXT_EXTENSIONS : DOCUMENT_EXTENSIONS;
  const [tooMany, mixed, twice, gap, empty] = isContext ? [10, 11, 12, 13, 14] : [11, 12, 13, 14, 14];
  const ids: number[] = [];
  const collections: number[] = [];
  const media: number[] = [];
  const extensions: string[] = [];
  const sizes = new Map<number, { count: number; medium: number }>();
  let current: OpenDocument | undefined;

  const rule = (number: number | undefined): string => `${section}_${number}`;
  const atFile = (path: string): Fault["at"] => ({ kind: "file", path });

  function endDocument(): void {
    if (current === undefined) return;
    const { path, pages, last, extensions: found } = current;
    if (found.has("gml")) found.delete("xsd");
    if (found.size > 1) tell(rule(mixed), { at: atFile(path), facts: { found: [...found].join(", ") } });
    if (found.size === 1 && last !== pages) tell(rule(gap), { at: atFile(path), facts: { count: pages, last } });
    current = undefined;
  }

  function beginDocument(collection: number, id: number, medium: number, path: string): OpenDocument {
    ids.push(id);
    collections.push(collection);
    media.push(medium);
    extensions.push("");
    const size = sizes.get(collection) ?? { count: 0, medium };
    size.count += 1;
    sizes.set(collection, size);
    if (size.medium !== medium) tell(rule(4), { at: atFile(path), facts: { number: collection, problem: "repeated" } });
    size.medium = medium;
    return { path, extensions: new Set(), pages: 0, last: 0 };
  }

  function addPage(document: OpenDocument, name: string, path: string): void {
    const [, digits = "", ending = ""] = PAGE.exec(name) ?? [];
    const extension = ending.toLowerCase();
    const isOwnSchema = !isContext && extension === "xsd" && digits === "1";
    if (digits === "") tell(rule(1), { at: atFile(path), facts: { name } });
    else if (!allowed.includes(extension) && !isOwnSchema) {
      tell(rule(9), { at: atFile(path), facts: { found: ending, expected: allowed.join(", ") } });
    }
    if (digits === "" || document.extensions.has(extension) === false) document.extensions.add(extension);
    if (digits === "" || isOwnSchema) return;
    if (document.pages === 0) extensions[extensions.length - 1] = extension;
    document.pages += 1;
    document.last = Math.max(document.last, Number(digits));
  }

  return {
    add(names, isFile, medium, path) {
      const [collectionName = "", idName = "", page = ""] = names;
      const collection = parseCollection(collectionName);
      const id = parseNumber(idName);
      const depth = names.length;
      const isKnown = collection > 0 && (depth < 2 || id > 0) && depth <= 3 && isFile === (depth === 3);
      if (!isKnown) {
        if (depth > 0) tell(rule(1), { at: atFile(path), facts: { name: names.at(-1) ?? "" } });
        return;
      }
      if (depth === 1) {
        sizes.set(collection, sizes.get(collection) ?? { count: 0, medium });
        tell(rule(2), { at: atFile(path), facts: { name: collectionName } });
        return;
      }
      const folder = path.slice(0, path.length - (isFile ? page.length + 1 : 0));
      if (current?.path !== folder) {
        endDocument();
        current = beginDocument(collection, id, medium, folder);
      }
      if (isFile) addPage(current, page, path);
      else tell(rule(empty), { at: atFile(path), facts: { count: 0, last: 0 } });
    },
    build() {
      endDocument();
      const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0) || a - b);
      for (let place = 1; place < order.length; place++) {
        const id = ids[order[place] ?? 0] ?? 0;
        if (id === ids[order[place - 1] ?? 0]) tell(rule(twice), { at: { kind: "package" }, facts: { id } });
      }
      for (const [number, { count }] of sizes) {
        if (count > MOST_DOCUMENTS) {
          tell(rule(tooMany), { at: { kind: "package" }, facts: { number, count, limit: MOST_DOCUMENTS } });
        }
      }
      const numbers = [...sizes.keys()].sort((a, b) => a - b);
      for (const [index, number] of numbers.entries()) {
        const before = numbers[index - 1] ?? 0;
        if (number !== before + 1) {
          tell(rule(4), { at: { kind: "package" }, facts: { number: before + 1, problem: "gap" } });
        }
        if (number > MOST_DOCUMENTS) {
          tell(rule(4), { at: { kind: "package" }, facts: { number, problem: "too_high" } });
        }
      }
      return foldersOf({ ids, collections, media, extensions, order });
    },
  };
}

interface Columns {
  readonly ids: readonly number[];
  readonly collections: readonly number[];
  readonly media: readonly number[];
  readonly extensions: readonly string[];
  /** Rows by id. */
  readonly order: Uint32Array;
}

function foldersOf({ ids, collections, media, extensions, order }: Columns): DocumentFolders {
  return {
    size: ids.length,
    idAt: (row) => ids[row] ?? 0,
    collectionAt: (row) => collections[row] ?? 0,
    mediumAt: (row) => media[row] ?? 0,
    extensionAt: (row) => extensions[row] ?? "",
    rowOf(id) {
      let [low, high] = [0, order.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((ids[order[middle] ?? 0] ?? 0) < id) low = middle + 1;
        else high = middle;
      }
      const row = order[low] ?? -1;
      return row >= 0 && ids[row] === id ? row : -1;
    },
  };
}
