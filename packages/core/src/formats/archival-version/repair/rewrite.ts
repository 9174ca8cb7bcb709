import type { WorkOptions } from "../../../model/progress.ts";
import type { SourceEntry } from "../../../read/source.ts";
import { createXmlParser } from "../../../xml/parser.ts";
import { readXmlRecords } from "../../../xml/record-stream.ts";
import { writeXml } from "../../../xml/writer.ts";
import { XSI_NAMESPACE } from "../check-grammar.ts";
import type { ArchivalPackage } from "../package.ts";
import { createRowReader } from "../row-reader.ts";
import type { IndexedTable } from "../table-index.ts";
import type { DocumentPlace } from "./document-places.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";
const NIL = { "xsi:nil": "true" };

/** The table with the blanks at the ends of its values cut off; what is left empty is nil where the column may be (5.A.2). */
export function trimmedTable(
  { source }: ArchivalPackage,
  table: IndexedTable,
  entry: SourceEntry,
  options: WorkOptions,
): AsyncIterable<Uint8Array> {
  const namespace = `http://www.sa.dk/xmlns/siard/1.0/schema0/${table.folder}.xsd`;
  return writeXml(async function* (xml) {
    xml.open("table", {
      xmlns: namespace,
      "xmlns:xsi": XSI_NAMESPACE,
      "xsi:schemaLocation": `${namespace} ${table.folder}.xsd`,
    });
    const { shortcut, ...handler } = createRowReader(table, {
      row(cells) {
        xml.open("row");
        for (const [place, { id, isNullable }] of table.columns.entries()) {
          const text = cells[place]?.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
          const isNil = text === undefined || (text === "" && isNullable);
          xml.element(id, isNil ? "" : text, isNil ? NIL : undefined);
        }
        xml.close();
      },
      problem: () => undefined,
      cdata: () => undefined,
    });
    const parser = createXmlParser(handler, { shortcut });
    for await (const run of source.open(entry, options)) {
      parser.write(run);
      yield;
    }
    parser.end();
    xml.close();
  });
}

/** The table index with other numbers of rows, and otherwise as it stands; `undefined` where they cannot be told apart. */
export async function withRowCounts(
  { source, tableIndex }: ArchivalPackage,
  entry: SourceEntry,
  counts: ReadonlyMap<string, number>,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  for await (const run of source.open(entry)) chunks.push(Buffer.from(run));
  const text = Buffer.concat(chunks).toString("utf8");
  const tables = tableIndex?.tables ?? [];
  let place = 0;
  const changed = text.replace(/(<((?:[A-Za-z_][\w.-]*:)?rows)>)([^<]*)(<\/\2>)/g, (whole, open, _, _old, close) => {
    const count = counts.get(tables[place++]?.folder ?? "");
    return count === undefined ? whole : `${open}${count}${close}`;
  });
  return place === tables.length ? Buffer.from(changed) : undefined;
}

/** The document index with each document's medium, collection and format as it lies. */
export function placedDocumentIndex(
  { source }: ArchivalPackage,
  entry: SourceEntry,
  placeOf: (id: number) => DocumentPlace | undefined,
  options: WorkOptions,
): AsyncIterable<Uint8Array> {
  return writeXml(async function* (xml) {
    xml.open("docIndex", {
      xmlns: NAMESPACE,
      "xmlns:xsi": XSI_NAMESPACE,
      "xsi:schemaLocation": `${NAMESPACE} ../Schemas/standard/docIndex.xsd`,
    });
    const isRecord = (_: unknown, { depth }: { readonly depth: number }): boolean => depth === 2;
    for await (const { records } of readXmlRecords(source.open(entry, options), { ...options, isRecord })) {
      for (const record of records) {
        const id = Number(record.children.find(({ local }) => local === "dID")?.text.trim());
        const place = placeOf(id);
        xml.open("doc");
        for (const { local, text, attributes } of record.children) {
          const isNil = attributes.some(
            (each) => each.local === "nil" && each.namespace === XSI_NAMESPACE && text === "",
          );
          xml.element(local, place?.[local] ?? text, isNil ? NIL : undefined);
        }
        xml.close();
      }
      yield;
    }
    xml.close();
  });
}
