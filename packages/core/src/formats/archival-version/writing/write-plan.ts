import { createInventoryBuilder } from "../../../model/inventory.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../../write/sink.ts";
import { writeXml, type XmlWriter } from "../../../xml/writer.ts";
import type { OpenVolume } from "../../package-format.ts";
import { writeArchiveIndex } from "./archive-index.ts";
import { contextPath, writeContextIndex } from "./context-documents.ts";
import { documentEntries, writeDocumentIndex } from "./documents.ts";
import { archiveFacts } from "./faults.ts";
import type { PackingPlan } from "./packing-plan.ts";
import { schemaEntries } from "./put-in-schemas.ts";
import { hasResearchIndex, writeResearchIndex } from "./research-index.ts";
import { settleTypes } from "./settle-types.ts";
import { createTableFile, tableSchema } from "./table-file.ts";
import { writeTableIndex } from "./table-index.ts";

const NAMESPACE = "http://www.sa.dk/xmlns/diark/1.0";

/** Writes a package of which all has been looked at. Gives each document as it now stands. */
export async function* writePlan(plan: PackingPlan, first: Sink, openVolume: OpenVolume): AsyncGenerator<WrittenEntry> {
  const { options, documents, context, schemas, outcome, packageId } = plan;
  const { placement } = outcome;
  if (placement === undefined) throw new Error("Written before all was looked at");
  const facts = archiveFacts(plan);
  const algorithms = [...new Set([...options.algorithms, "md5" as const])];
  const media: { readonly name: string; readonly sink: Sink }[] = [{ name: options.name, sink: first }];
  for (let number = 2; number <= placement.media; number++) {
    const name = `${packageId}.${number}`;
    media.push({ name, sink: await openVolume(name) });
  }
  /** All files of all media, each under its medium's name. */
  const files = createInventoryBuilder(["md5"]);
  async function* add(
    number: number,
    entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
  ): AsyncGenerator<WrittenEntry> {
    const medium = media[number - 1];
    if (medium === undefined) throw new Error(`No medium ${number}`);
    for await (const entry of medium.sink.add(entries, { ...options, algorithms })) {
      const path = asRelativePath(`${medium.name}/${entry.path}`);
      files.setDigests(files.add(path, entry.sizeBytes), Buffer.from(entry.digests.md5 ?? "", "hex"));
      yield entry;
    }
  }

  const tables = plan.tables.map((table, place) => createTableFile(table, `table${place + 1}`, options));
  outcome.files = tables;
  for (let number = 1; number <= placement.media; number++) {
    const own = tables.filter((_, place) => placement.mediumOfTable(place) === number);
    const entries = own.map(({ folder, xml }) => made(`Tables/${folder}/${folder}.xml`, xml));
    for await (const _ of add(number, entries));
  }
  // The types are those of the values, which are known when all rows have been written.
  const types = settleTypes(tables);
  for (let number = 1; number <= placement.media; number++) {
    const own = tables.filter((_, place) => placement.mediumOfTable(place) === number);
    const entries = own.map(({ plan: { name }, folder }) =>
      made(`Tables/${folder}/${folder}.xsd`, Buffer.from(tableSchema(folder, types.get(name) ?? []))),
    );
    for await (const _ of add(number, entries));
    yield* add(number, documentEntries(documents, placement, number));
  }

  const [databaseProduct] = plan.products.length === 0 ? [] : [plan.products.join("; ")];
  const databaseName = databaseNameOf(plan);
  const described: SinkEntry[] = [
    ...context.documents.map(
      (document): SinkEntry => ({
        kind: "copy",
        path: asRelativePath(contextPath(document)),
        extent: document.entry.extent,
        sizeBytes: document.entry.sizeBytes,
      }),
    ),
    index("archiveIndex", "archiveIndex", (xml) => atOnce(() => writeArchiveIndex(xml, facts))),
    index("contextDocumentationIndex", "contextDocumentationIndex", (xml) =>
      atOnce(() => writeContextIndex(xml, context.documents)),
    ),
    index("tableIndex", "siardDiark", (xml) =>
      atOnce(() =>
        writeTableIndex(xml, {
          databaseName,
          databaseProduct,
          tables,
          types,
          views: plan.views,
          hasDocuments: facts.hasDocuments,
        }),
      ),
    ),
    ...schemaEntries(schemas, facts),
  ];
  if (hasResearchIndex(plan.profile, plan.tables)) {
    described.push(
      index("researchIndex", "researchIndex", (xml) => atOnce(() => writeResearchIndex(xml, plan.tables))),
    );
  }
  if (facts.hasDocuments) {
    described.push(index("docIndex", "docIndex", (xml) => writeDocumentIndex(xml, documents, placement)));
  }
  for await (const _ of add(1, described));

  const inventory = files.build();
  const fileIndex = index("fileIndex", "fileIndex", function* (xml) {
    for (const { path, digests } of inventory.files()) {
      const slash = path.lastIndexOf("/");
      xml.open("f");
      xml.element("foN", path.slice(0, slash).replaceAll("/", "\\"));
      xml.element("fiN", path.slice(slash + 1));
      xml.element("md5", (digests.md5 ?? "").toUpperCase());
      xml.close();
      yield;
    }
  });
  for await (const _ of first.add([fileIndex], { ...options, algorithms }));
}

/** A database has its system's name, where that can be one. */
function databaseNameOf({ products, contents }: PackingPlan): string {
  if (products.length === 0) return "CaseRecords";
  const name = contents.transfer.system.name.normalize("NFC").replace(/[^\p{L}\p{Nd}_]+/gu, "_");
  return /^\p{L}/u.test(name) ? name.slice(0, 100) : "Database";
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
