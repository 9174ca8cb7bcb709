import { TransferError } from "../../../model/error.ts";
import { asRelativePath } from "../../../model/path.ts";
import { createPathTable } from "../../../model/path-table.ts";
import type { RecordFile } from "../../../model/record-file.ts";
import type { RecordStream } from "../../../model/record-stream.ts";
import type { Source } from "../../../read/source.ts";
import type { SinkEntry } from "../../../write/sink.ts";
import type { XmlWriter } from "../../../xml/writer.ts";
import { DOCUMENT_EXTENSIONS, MOST_DOCUMENTS } from "../layout.ts";

interface DocumentPlan {
  readonly source: Source;
  readonly records: RecordStream;
  /** The folder of the files that the records name. */
  readonly folder: string;
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
const collectionOf = (id: number): string => `docCollection${Math.ceil(id / MOST_DOCUMENTS)}`;
const pathIn = (folder: string, path: string): string => (folder === "" ? path : `${folder}/${path}`);

async function* numbered(records: RecordStream): AsyncGenerator<readonly (readonly [id: number, file: RecordFile])[]> {
  let id = 0;
  for await (const batch of records.files()) yield batch.map((file) => [++id, file] as const);
}

/**
 * How many documents there are; GML is not taken yet, since its schema has to come with it.
 * @throws TransferError `usage` where one cannot be taken: the first is named, with what it must become, and all are counted
 */
export async function countDocuments({ source, records, folder }: DocumentPlan): Promise<number> {
  const refused = new Map<string, number>();
  const named = createPathTable();
  let first = "";
  let count = 0;
  for await (const batch of numbered(records)) {
    for (const [id, { path }] of batch) {
      count = id;
      named.add(pathIn(folder, path));
      const extension = extensionOf(path);
      const isTaken = extension !== "gml" && DOCUMENT_EXTENSIONS.includes(extension);
      const isThere = (await source.find(pathIn(folder, path)))?.kind === "file";
      if (isTaken && isThere) continue;
      if (first === "") first = path;
      const reason = isThere ? extension : "missing";
      refused.set(reason, (refused.get(reason) ?? 0) + 1);
    }
  }
  // A file that no row names would be left behind in silence.
  for await (const { kind, path } of source.entries()) {
    if (kind !== "file" || !path.startsWith(pathIn(folder, "")) || named.find(path) >= 0) continue;
    if (isPartOfTransfer(path, folder)) continue;
    if (first === "") first = path;
    refused.set("not registered", (refused.get("not registered") ?? 0) + 1);
  }
  if (refused.size === 0) return count;
  const counts = [...refused].map(([reason, files]) => `${reason}: ${files}`).join(", ");
  throw new TransferError(
    "usage",
    `Files that cannot be taken (${counts}), the first ${first}. Convert text and pictures to TIFF, sound to MP3 or WAV, video to MPEG, and drawings to TIFF or JPEG 2000. Register in the table of files what no row names. Nothing was written; “rafskil check” lists them all.`,
    { facts: { path: first, formats: counts, files: [...refused.values()].reduce((sum, files) => sum + files, 0) } },
  );
}

/** Where the files lie beside the description, its tables and the context do too. */
function isPartOfTransfer(path: string, folder: string): boolean {
  return folder === "" && /^(transfer\.(ya?ml|json)$|records\/|context\/)/.test(path);
}

/** The documents as they stand in the package: each file is a document of its own. */
export async function* documentEntries({ source, records, folder }: DocumentPlan): AsyncGenerator<SinkEntry> {
  for await (const batch of numbered(records)) {
    for (const [id, { path }] of batch) {
      const entry = await source.find(pathIn(folder, path));
      if (entry === undefined) throw new TransferError("source-changed", `${path} has gone.`, { facts: { path } });
      const target = asRelativePath(`Documents/${collectionOf(id)}/${id}/1.${extensionOf(path)}`);
      yield { kind: "copy", path: target, extent: entry.extent, sizeBytes: entry.sizeBytes };
    }
  }
}

export async function* writeDocumentIndex(xml: XmlWriter, records: RecordStream): AsyncGenerator<void> {
  for await (const batch of numbered(records)) {
    for (const [id, { path }] of batch) {
      xml.open("doc");
      xml.element("dID", id);
      xml.element("mID", 1);
      xml.element("dCf", collectionOf(id));
      xml.element("oFn", path.slice(path.lastIndexOf("/") + 1));
      xml.element("aFt", extensionOf(path));
      xml.close();
    }
    yield;
  }
}
