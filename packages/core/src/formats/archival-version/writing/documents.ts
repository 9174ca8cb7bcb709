import { stopIfAborted, TransferError } from "../../../model/error.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { RecordStream } from "../../../model/record-stream.ts";
import type { Source, SourceEntry } from "../../../read/source.ts";
import type { SinkEntry } from "../../../write/sink.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import type { DocumentList } from "./document-list.ts";
import type { LobTable } from "./lob-documents.ts";
import { lobDocuments } from "./lob-documents.ts";
import type { MainFiles } from "./main-files.ts";
import type { Placement } from "./placement.ts";

/** Where the documents of a package come from, in the order of their numbers: files of records, then columns of bytes. */
export interface DocumentPlan {
  readonly source: Source;
  readonly records: RecordStream;
  /** The folder of the files that the records name. */
  readonly folder: string;
  readonly lobs: readonly LobTable[];
  readonly list: DocumentList;
  readonly mainFiles: MainFiles;
  readonly signal?: AbortSignal | undefined;
}

export const pathIn = (folder: string, path: string): string => (folder === "" ? path : `${folder}/${path}`);

/** The schema of a GML lies beside it, under the same name. */
export function schemaPathOf(path: string): string {
  return path.replace(/\.[^./]*$/, ".xsd");
}

/** The documents on one medium, as they stand in the package: each file is a document of its own. */
export async function* documentEntries(
  plan: DocumentPlan,
  placement: Placement,
  medium: number,
): AsyncGenerator<SinkEntry> {
  const { source, records, folder, list, signal } = plan;
  const folderOf = (id: number): string | undefined => {
    const place = placement.placeOf(id);
    return place.medium === medium ? `Documents/docCollection${place.collection}/${id}` : undefined;
  };
  let id = 0;
  for await (const batch of records.files()) {
    stopIfAborted(signal);
    for (const { path } of batch) {
      id += 1;
      const target = folderOf(id);
      if (target === undefined) continue;
      const full = pathIn(folder, path);
      yield copied(await found(source, full), `${target}/1.${list.extensionOf(id)}`);
      if (list.hasSchema.has(id)) yield copied(await found(source, schemaPathOf(full)), `${target}/1.xsd`);
    }
  }
  for await (const batch of lobDocuments(plan.lobs, signal)) {
    for (const { id: number, value } of batch) {
      const target = folderOf(number);
      if (target === undefined) continue;
      const path = asRelativePath(`${target}/1.${list.extensionOf(number)}`);
      yield { kind: "made", path, bytes: value.open() };
    }
  }
}

async function found(source: Source, path: string): Promise<SourceEntry> {
  const entry = await source.find(path);
  if (entry === undefined) throw new TransferError("source-changed", `${path} has gone.`, { facts: { path } });
  return entry;
}

function copied({ extent, sizeBytes }: SourceEntry, path: string): SinkEntry {
  return { kind: "copy", path: asRelativePath(path), extent, sizeBytes };
}

/** The index of all documents, on whatever medium they lie. */
export async function* writeDocumentIndex(
  xml: XmlWriter,
  { records, lobs, list, mainFiles, signal }: DocumentPlan,
  placement: Placement,
): AsyncGenerator<void> {
  let id = 0;
  for await (const batch of records.files()) {
    for (const { path, role, documentId } of batch) {
      id += 1;
      const main = role === "main" || documentId === undefined ? undefined : mainFiles.numberOf(documentId);
      // 4.C.6_4: a document is not its own parent.
      writeDocument(xml, id, { name: path.slice(path.lastIndexOf("/") + 1), parent: main === id ? undefined : main });
    }
    yield;
  }
  for await (const batch of lobDocuments(lobs, signal)) {
    for (const { id: number, name } of batch) {
      writeDocument(xml, number, { name: `${name}.${list.extensionOf(number)}`, parent: undefined });
    }
    yield;
  }

  function writeDocument(
    out: XmlWriter,
    number: number,
    { name, parent }: { readonly name: string; readonly parent: number | undefined },
  ): void {
    const { medium, collection } = placement.placeOf(number);
    out.open("doc");
    out.element("dID", number);
    if (parent !== undefined) out.element("pID", parent);
    out.element("mID", medium);
    out.element("dCf", `docCollection${collection}`);
    // The type of the name has no tabs and line ends.
    out.element("oFn", name.replace(/[\t\r\n]+/g, " "));
    out.element("aFt", list.extensionOf(number));
    if (list.hasSchema.has(number)) out.element("gmlXsd", "1.xsd");
    out.close();
  }
}
