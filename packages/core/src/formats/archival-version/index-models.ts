import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import { readXml } from "../../xml/reader.ts";
import { createRecordCollector, type XmlNode } from "../../xml/tree.ts";
import { createPlainRows } from "./plain-rows.ts";

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

interface RecordReading {
  readonly depth: number;
  readonly take: (node: XmlNode) => void;
  /** How records look that need no parser. */
  readonly plain?: {
    readonly element: string;
    readonly columns: readonly string[];
    readonly optional: readonly string[];
    readonly row: (cells: readonly (string | undefined)[], line: number) => boolean;
  };
}

async function readRecords(
  source: Source,
  entry: SourceEntry,
  { depth, take, plain }: RecordReading,
  options: WorkOptions,
): Promise<boolean> {
  let isPlainRoot = false;
  const collector = createRecordCollector({
    isRecord: (_, place) => place.depth === depth,
    take,
    others: {
      open(element, place) {
        if (place.depth === 1) isPlainRoot = element.prefix === "";
      },
    },
    maxNodes: 100_000,
  });
  const shortcut = plain && createPlainRows(plain.columns, { isReady: () => isPlainRoot, row: plain.row }, plain);
  const outcome = await readXml(source.open(entry, options), collector.handler, {
    ...options,
    ...(shortcut === undefined ? {} : { shortcut }),
  });
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
    {
      depth: 2,
      take(node) {
        if (node.local === "archiveCreatorList") creators.push(...node.children.map(placed));
        else texts.push(placed(node));
      },
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
    {
      depth: 2,
      take(node) {
        const category = node.children.find(({ local }) => local === "documentCategory");
        const hasCategory = category?.children.some(({ children }) =>
          children.some(({ text }) => /^(true|1)$/.test(text.trim())),
        );
        documents.push({
          id: documentNumber(textIn(node, "documentID")),
          line: node.line,
          hasCategory: hasCategory ?? false,
        });
      },
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
  const add = (textOf: (field: DocumentField) => string, line: number): void => {
    ids.push(documentNumber(textOf("dID")));
    parents.push(documentNumber(textOf("pID")));
    media.push(documentNumber(textOf("mID")));
    lines.push(line);
    collections.push(intern(textOf("dCf")));
    extensions.push(intern(textOf("aFt").toLowerCase()));
    named.push(/\.[^.\s]+$/.test(textOf("oFn")));
    const schema = textOf("gmlXsd");
    if (schema !== "") schemas.set(ids.length - 1, intern(schema));
  };
  const places = Object.fromEntries(DOCUMENT_FIELDS.map((field, place) => [field, place]));
  const isRead = await readRecords(
    source,
    entry,
    {
      depth: 2,
      take: (node) => add((field) => textIn(node, field), node.line),
      plain: {
        element: "doc",
        columns: DOCUMENT_FIELDS,
        optional: ["pID", "gmlXsd"],
        row(cells, line) {
          add((field) => cells[places[field] ?? -1]?.trim() ?? "", line);
          return true;
        },
      },
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

const DOCUMENT_FIELDS = ["dID", "pID", "mID", "dCf", "oFn", "aFt", "gmlXsd"] as const;
type DocumentField = (typeof DOCUMENT_FIELDS)[number];

function textIn(node: XmlNode, local: string): string {
  return node.children.find((each) => each.local === local)?.text.trim() ?? "";
}

/** 0 where it is no number of a document. */
function documentNumber(text: string): number {
  return /^[1-9][0-9]{0,11}$/.test(text) ? Number(text) : 0;
}
