import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import { readXml } from "../../xml/reader.ts";
import { createRecordCollector, type XmlNode } from "../../xml/tree.ts";

/** A text of an index, and where it stands. */
export interface PlacedText {
  readonly name: string;
  readonly text: string;
  readonly line: number;
}

/** `archiveIndex.xml`: the texts of its elements at the top, and the flat triplets of its creators, in order. */
export interface ArchiveIndex {
  readonly path: string;
  readonly texts: readonly PlacedText[];
  readonly creators: readonly PlacedText[];
}

/** `contextDocumentationIndex.xml`. */
export interface ContextIndex {
  readonly path: string;
  readonly documents: readonly { readonly id: number; readonly line: number; readonly hasCategory: boolean }[];
}

/** `docIndex.xml`, as columns of one table. */
export interface DocumentIndex {
  readonly path: string;
  readonly size: number;
  idAt(row: number): number;
  /** 0 where the document has no parent. */
  parentAt(row: number): number;
  mediumAt(row: number): number;
  collectionAt(row: number): string;
  extensionAt(row: number): string;
  schemaAt(row: number): string | undefined;
  nameAt(row: number): boolean;
  lineAt(row: number): number;
  /** The first row with this id, or -1. */
  rowOf(id: number): number;
}

type Take = (node: XmlNode) => void;

async function readRecords(
  source: Source,
  entry: SourceEntry,
  depth: number,
  take: Take,
  options: WorkOptions,
): Promise<boolean> {
  const collector = createRecordCollector({
    isRecord: (_, place) => place.depth === depth,
    take,
    maxNodes: 100_000,
  });
  const outcome = await readXml(source.open(entry, options), collector.handler, options);
  return outcome.fault === undefined && collector.fault === undefined;
}

/** `undefined` where it is not well-formed. */
export async function readArchiveIndex(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions,
): Promise<ArchiveIndex | undefined> {
  const texts: PlacedText[] = [];
  const creators: PlacedText[] = [];
  const placed = ({ local, text, line }: XmlNode): PlacedText => ({ name: local, text: text.trim(), line });
  const isRead = await readRecords(
    source,
    entry,
    2,
    (node) => {
      if (node.local === "archiveCreatorList") creators.push(...node.children.map(placed));
      else texts.push(placed(node));
    },
    options,
  );
  return isRead ? { path: entry.path, texts, creators } : undefined;
}

/** `undefined` where it is not well-formed. */
export async function readContextIndex(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions,
): Promise<ContextIndex | undefined> {
  const documents: { id: number; line: number; hasCategory: boolean }[] = [];
  const isRead = await readRecords(
    source,
    entry,
    2,
    (node) => {
      const category = node.children.find(({ local }) => local === "documentCategory");
      const hasCategory = category?.children.some(({ children }) =>
        children.some(({ text }) => /^(true|1)$/.test(text.trim())),
      );
      documents.push({ id: numberIn(node, "documentID"), line: node.line, hasCategory: hasCategory ?? false });
    },
    options,
  );
  return isRead ? { path: entry.path, documents } : undefined;
}

/** `undefined` where it is not well-formed. A million documents take about a hundred megabytes. */
export async function readDocumentIndex(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions,
): Promise<DocumentIndex | undefined> {
  const ids: number[] = [];
  const parents: number[] = [];
  const media: number[] = [];
  const lines: number[] = [];
  const collections: string[] = [];
  const extensions: string[] = [];
  const named: boolean[] = [];
  const schemas = new Map<number, string>();
  const words = new Map<string, string>();
  // A text cut out of the document would keep all of it in memory; equal ones are kept once.
  const intern = (text: string): string => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text).toString();
    words.set(copy, copy);
    return copy;
  };
  const isRead = await readRecords(
    source,
    entry,
    2,
    (node) => {
      ids.push(numberIn(node, "dID"));
      parents.push(numberIn(node, "pID"));
      media.push(numberIn(node, "mID"));
      lines.push(node.line);
      collections.push(intern(textIn(node, "dCf")));
      extensions.push(intern(textIn(node, "aFt").toLowerCase()));
      named.push(/\.[^.\s]+$/.test(textIn(node, "oFn")));
      const schema = textIn(node, "gmlXsd");
      if (schema !== "") schemas.set(ids.length - 1, intern(schema));
    },
    options,
  );
  if (!isRead) return undefined;
  const rows = new Map<number, number>();
  for (const [row, id] of ids.entries()) if (!rows.has(id)) rows.set(id, row);
  return {
    path: entry.path,
    size: ids.length,
    idAt: (row) => ids[row] ?? 0,
    parentAt: (row) => parents[row] ?? 0,
    mediumAt: (row) => media[row] ?? 0,
    collectionAt: (row) => collections[row] ?? "",
    extensionAt: (row) => extensions[row] ?? "",
    schemaAt: (row) => schemas.get(row),
    nameAt: (row) => named[row] ?? false,
    lineAt: (row) => lines[row] ?? 0,
    rowOf: (id) => rows.get(id) ?? -1,
  };
}

function textIn(node: XmlNode, local: string): string {
  return node.children.find((each) => each.local === local)?.text.trim() ?? "";
}

/** 0 where it is no number of a document. */
function numberIn(node: XmlNode, local: string): number {
  const text = textIn(node, local);
  return /^[1-9][0-9]{0,11}$/.test(text) ? Number(text) : 0;
}
