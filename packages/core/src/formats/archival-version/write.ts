import { TransferError } from "../../model/error.ts";
import { createInventoryBuilder } from "../../model/inventory.ts";
import { asRelativePath } from "../../model/path.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../write/sink.ts";
import { writeXml, type XmlWriter } from "../../xml/writer.ts";
import type { PackageContents, WriteOptions } from "../package-format.ts";
import { parseMediumName } from "./layout.ts";
import { ownSchemas } from "./own-schemas.ts";
import { profileOf } from "./profiles.ts";
import { archiveValues, writeArchiveIndex } from "./writing/archive-index.ts";
import { readContextDocuments, writeContextIndex } from "./writing/context-documents.ts";
import { countDocuments, documentEntries, writeDocumentIndex } from "./writing/documents.ts";
import { RECORD_TABLES, type RecordTablePlan, type Words } from "./writing/record-tables.ts";
import { createTableFile } from "./writing/table-file.ts";
import { writeTableIndex } from "./writing/table-index.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";

/**
 * Writes case records as an archival version on one medium. The package's name is its id, with the medium's number 1.
 * Gives each document as it now stands.
 *
 * @throws TransferError `usage` for a name that is no id, a folder without a transfer description, what the indexes lack,
 * or files of formats that the order does not allow: nothing has been written then. `character-not-allowed` for a text
 * that XML cannot hold.
 */
export async function* writeArchivalVersion(
  contents: PackageContents,
  sink: Sink,
  options: WriteOptions,
): AsyncGenerator<WrittenEntry, void, undefined> {
  const { source, transfer, records, statements } = contents;
  const medium = parseMediumName(options.name);
  if (medium === undefined || medium.number !== 1) {
    throw new TransferError(
      "usage",
      `${options.name} is not the id of an archival version: name the output AVID.<archive>.<serial>.1, as the archive gave it.`,
      { facts: { name: options.name } },
    );
  }
  if (transfer === undefined || records === undefined) {
    throw new TransferError("usage", "An archival version is made of a transfer: transfer.yaml is missing.");
  }
  const profile = profileOf(options.profile);
  const plan = { source, records, folder: transfer.filesFolder.replace(/\/$/, "") };
  const context = await readContextDocuments(source, profile);
  const hasDocuments = (await countDocuments(plan)) > 0;
  const facts = { packageId: medium.packageId, profile, transfer, hasDocuments, statements };
  // What lacks is asked for before any byte.
  archiveValues(facts);

  const algorithms = [...new Set([...options.algorithms, "md5" as const])];
  const files = createInventoryBuilder(["md5"]);
  const note = (entry: WrittenEntry): void => {
    files.setDigests(files.add(entry.path, entry.sizeBytes), Buffer.from(entry.digests.md5 ?? "", "hex"));
  };
  const tables = (await tablesWithRows(records)).map((each, place) =>
    createTableFile(each, `table${place + 1}`, { records, signal: options.signal }),
  );

  async function* content(): AsyncGenerator<SinkEntry> {
    for (const { folder, xml } of tables) yield made(`Tables/${folder}/${folder}.xml`, xml);
    for (const { id, entry, extension } of context) {
      const path = asRelativePath(`ContextDocumentation/docCollection1/${id}/1.${extension}`);
      yield { kind: "copy", path, extent: entry.extent, sizeBytes: entry.sizeBytes };
    }
    if (hasDocuments) yield* documentEntries(plan);
  }
  for await (const entry of sink.add(content(), { ...options, algorithms })) {
    note(entry);
    if (entry.path.startsWith("Documents/")) yield entry;
  }

  const language = languageOf(transfer.languages, options.profile);
  const described: SinkEntry[] = [
    ...tables.map(({ folder, xsd }) => made(`Tables/${folder}/${folder}.xsd`, Buffer.from(xsd()))),
    index("archiveIndex", "archiveIndex", (xml) => atOnce(() => writeArchiveIndex(xml, facts))),
    index("contextDocumentationIndex", "contextDocumentationIndex", (xml) =>
      atOnce(() => writeContextIndex(xml, context)),
    ),
    index("tableIndex", "siardDiark", (xml) => atOnce(() => writeTableIndex(xml, { tables, language, hasDocuments }))),
    { kind: "directory", path: asRelativePath("Schemas/localShared") },
    ...[...ownSchemas(profile)]
      .filter(([file]) => hasDocuments || file !== "docIndex.xsd")
      .map(([file, text]) => made(`Schemas/standard/${file}`, Buffer.from(text))),
  ];
  if (hasDocuments) described.push(index("docIndex", "docIndex", (xml) => writeDocumentIndex(xml, records)));
  for await (const entry of sink.add(described, { ...options, algorithms })) note(entry);

  const inventory = files.build();
  const fileIndex = index("fileIndex", "fileIndex", function* (xml) {
    for (const { path, digests } of inventory.files()) {
      const slash = path.lastIndexOf("/");
      xml.open("f");
      xml.element("foN", `${options.name}\\${path.slice(0, slash).replaceAll("/", "\\")}`);
      xml.element("fiN", path.slice(slash + 1));
      xml.element("md5", (digests.md5 ?? "").toUpperCase());
      xml.close();
      yield;
    }
  });
  for await (const _ of sink.add([fileIndex], { ...options, algorithms }));
}

function made(path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): SinkEntry {
  return { kind: "made", path: asRelativePath(path), bytes };
}

type Produce = (xml: XmlWriter) => Iterable<unknown> | AsyncIterable<unknown>;

function index(name: string, root: string, produce: Produce): SinkEntry {
  return made(
    `Indices/${name}.xml`,
    writeXml(async function* (xml) {
      xml.open(root, {
        xmlns: NAMESPACE,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": `${NAMESPACE} ../Schemas/standard/${name}.xsd`,
      });
      yield* produce(xml);
      xml.close();
    }),
  );
}

/** What is small enough to be written in one step. */
function* atOnce(write: () => void): Iterable<undefined> {
  write();
  yield;
}

/** A table without rows says nothing, and is left out. */
async function tablesWithRows(records: Parameters<RecordTablePlan["rows"]>[0]): Promise<readonly RecordTablePlan[]> {
  const found: RecordTablePlan[] = [];
  for (const table of RECORD_TABLES) {
    for await (const rows of table.rows(records)) {
      if (rows.length === 0) continue;
      found.push(table);
      break;
    }
  }
  return found;
}

function languageOf(languages: readonly string[], profile: string): keyof Words {
  const [main = ""] = languages;
  if (main.startsWith("is")) return "is";
  if (main.startsWith("da")) return "da";
  return profile === "is-1007" ? "is" : "da";
}
