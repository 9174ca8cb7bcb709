import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import { readXml } from "../../xml/reader.ts";
import { createRecordCollector, type XmlNode } from "../../xml/tree.ts";

export interface IndexedColumn {
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly hasOriginalType: boolean;
  readonly isNullable: boolean;
  readonly description: string;
  readonly functions: readonly string[];
  readonly line: number;
}

export interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly references: readonly { readonly column: string; readonly referenced: string }[];
  readonly line: number;
}

export interface IndexedTable {
  readonly name: string;
  readonly folder: string;
  readonly description: string;
  readonly columns: readonly IndexedColumn[];
  readonly primaryKey: { readonly name: string; readonly columns: readonly string[]; readonly line: number };
  readonly foreignKeys: readonly ForeignKey[];
  /** -1 where it is no number. */
  readonly rows: number;
  readonly line: number;
}

export interface IndexedView {
  readonly name: string;
  readonly query: string;
  readonly description: string;
  readonly line: number;
}

/** `tableIndex.xml`, with what it says and nothing judged: what lacks is empty. */
export interface TableIndex {
  readonly path: string;
  readonly hasDatabaseProduct: boolean;
  readonly tables: readonly IndexedTable[];
  readonly views: readonly IndexedView[];
}

/** Most elements of one table's description that are held. */
const MOST_NODES = 200_000;

/** Reads the index as far as it can be read; `undefined` where it is not well-formed. */
export async function readTableIndex(
  source: Source,
  entry: SourceEntry,
  options: WorkOptions,
): Promise<TableIndex | undefined> {
  const tables: IndexedTable[] = [];
  const views: IndexedView[] = [];
  let hasDatabaseProduct = false;
  const collector = createRecordCollector({
    isRecord: ({ local }, { depth }) => depth === 3 && (local === "table" || local === "view"),
    take: (node) => {
      if (node.local === "table") tables.push(tableOf(node));
      else views.push(viewOf(node));
    },
    others: {
      open: ({ local }) => {
        if (local === "databaseProduct") hasDatabaseProduct = true;
      },
    },
    maxNodes: MOST_NODES,
  });
  const outcome = await readXml(source.open(entry, options), collector.handler, options);
  if (outcome.fault !== undefined || collector.fault !== undefined) return undefined;
  return { path: entry.path, hasDatabaseProduct, tables, views };
}

function tableOf(node: XmlNode): IndexedTable {
  const key = child(node, "primaryKey");
  const rows = textOf(node, "rows");
  return {
    name: textOf(node, "name"),
    folder: textOf(node, "folder"),
    description: textOf(node, "description"),
    columns: children(child(node, "columns"), "column").map(columnOf),
    primaryKey: {
      name: textOf(key, "name"),
      columns: children(key, "column").map(({ text }) => text.trim()),
      line: key?.line ?? node.line,
    },
    foreignKeys: children(child(node, "foreignKeys"), "foreignKey").map((each) => ({
      name: textOf(each, "name"),
      table: textOf(each, "referencedTable"),
      references: children(each, "reference").map((pair) => ({
        column: textOf(pair, "column"),
        referenced: textOf(pair, "referenced"),
      })),
      line: each.line,
    })),
    rows: /^[0-9]{1,15}$/.test(rows) ? Number(rows) : -1,
    line: node.line,
  };
}

function columnOf(node: XmlNode): IndexedColumn {
  return {
    name: textOf(node, "name"),
    id: textOf(node, "columnID"),
    type: textOf(node, "type"),
    hasOriginalType: child(node, "typeOriginal") !== undefined,
    isNullable: /^(true|1)$/.test(textOf(node, "nullable")),
    description: textOf(node, "description"),
    functions: children(node, "functionalDescription").map(({ text }) => text.trim()),
    line: node.line,
  };
}

function viewOf(node: XmlNode): IndexedView {
  return {
    name: textOf(node, "name"),
    query: textOf(node, "queryOriginal"),
    description: textOf(node, "description"),
    line: node.line,
  };
}

function children(node: XmlNode | undefined, local: string): readonly XmlNode[] {
  return node?.children.filter((each) => each.local === local) ?? [];
}

function child(node: XmlNode | undefined, local: string): XmlNode | undefined {
  return node?.children.find((each) => each.local === local);
}

function textOf(node: XmlNode | undefined, local: string): string {
  return child(node, local)?.text.trim() ?? "";
}
