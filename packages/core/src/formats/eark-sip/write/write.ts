import type { DigestAlgorithm } from "../../../model/digest.ts";
import { TransferError } from "../../../model/error.ts";
import { createInventoryBuilder, type Inventory, type InventoryBuilder } from "../../../model/inventory.ts";
import { asRelativePath } from "../../../model/path.ts";
import { linkRecords } from "../../../standards/erms/record-links.ts";
import { writeAggregations, writeRecords } from "../../../standards/erms/write-erms.ts";
import { checksumTypeOf } from "../../../standards/mets/checksum-type.ts";
import { type PremisFile, writePremis } from "../../../standards/premis/write-premis.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import { METS_FILE } from "../layout.ts";
import { referenceTo } from "../reference.ts";
import { writeDublinCore } from "./dublin-core.ts";
import { type MetsFile, writeMets } from "./mets.ts";
import { createMimeTypes } from "./mime-type.ts";
import { factsOf } from "./package-facts.ts";
import {
  AGGREGATIONS_FILE,
  DATA_FOLDER,
  placeOf,
  RECORDS_FILE,
  REPRESENTATION,
  REPRESENTATION_FOLDER,
} from "./placement.ts";

const DESCRIPTIVE_FILE = "metadata/descriptive/dc.xml";
const PREMIS_FILE = "metadata/preservation/premis.xml";

/**
 * Writes a submission package of one representation: its content and documentation first, then what describes them, the
 * METS of the representation, and the METS of the package last, so that an archive can be streamed. Gives each file of
 * the source as it now stands in the package.
 *
 * @throws TransferError `usage` for a checksum that METS has no name for, or a parameter that is none; `path-unsafe`
 */
export async function* writeSip(
  contents: PackageContents,
  sink: Sink,
  options: WriteOptions,
): AsyncGenerator<WrittenEntry, void, undefined> {
  const { algorithm, checksumType } = checksumOf(options.algorithms);
  const facts = factsOf(contents, options);
  const data = createInventoryBuilder([algorithm]);
  const documentation = createInventoryBuilder([algorithm]);
  for await (const entry of sink.add(sourceEntries(contents, options), {
    ...options,
    algorithms: [...new Set([algorithm, ...options.algorithms])],
  })) {
    record(entry.path.startsWith(DATA_FOLDER) ? data : documentation, entry, algorithm);
    yield entry;
  }
  const add = async (path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): Promise<WrittenEntry> => {
    const made: SinkEntry = { kind: "made", path: asRelativePath(path), bytes };
    let written: WrittenEntry | undefined;
    for await (const entry of sink.add([made], { ...options, algorithms: [algorithm] })) written = entry;
    if (written === undefined) throw new Error(`The sink did not write ${path}`);
    return written;
  };

  for (const [path, bytes] of await recordDocuments(contents, options)) {
    record(data, await add(path, bytes), algorithm);
  }
  const mimeOf = createMimeTypes();
  const fileOf = (entry: Pick<WrittenEntry, "path" | "sizeBytes" | "digests">, folder: string): MetsFile => ({
    path: entry.path.slice(folder.length),
    sizeBytes: entry.sizeBytes,
    checksum: entry.digests[algorithm] ?? "",
    mimeType: mimeOf(entry.path),
  });
  function* filesOf(inventory: Inventory, folder: string): Generator<MetsFile> {
    for (const file of inventory.files()) yield fileOf(file, folder);
  }
  const content = data.build();
  const premis = await add(
    `${REPRESENTATION_FOLDER}${PREMIS_FILE}`,
    writePremis({
      files: premisFiles(content, { algorithm, checksumType, mimeOf }),
      events: [{ type: "packing", at: facts.createdAt, detail: `Packed as E-ARK SIP ${facts.version}` }],
      agents: [
        { id: "agent-software", name: facts.tool, type: "software" },
        { id: "agent-submitter", name: facts.submitter.name, type: "organization" },
      ],
    }),
  );
  const groups =
    content.fileCount === 0 ? [] : [{ files: { [Symbol.iterator]: () => filesOf(content, REPRESENTATION_FOLDER) } }];
  const representationMets = await add(
    `${REPRESENTATION_FOLDER}${METS_FILE}`,
    writeMets({
      objectId: REPRESENTATION,
      idPrefix: `${REPRESENTATION}-`,
      facts,
      checksumType,
      metadata: [
        { ...fileOf(premis, REPRESENTATION_FOLDER), kind: "preservation", type: "PREMIS", typeVersion: "3.0" },
      ],
      groups: groups.map(({ files }) => ({
        use: `Representations/${REPRESENTATION}/data`,
        label: "Representations",
        contentType: facts.contentType,
        files,
      })),
    }),
  );
  const description = await add(DESCRIPTIVE_FILE, writeDublinCore(options.name, contents.transfer));
  const documents = documentation.build();
  const documentationGroup = {
    use: "Documentation",
    label: "Documentation",
    files: { [Symbol.iterator]: () => filesOf(documents, "") },
  };
  await add(
    METS_FILE,
    writeMets({
      objectId: options.name,
      idPrefix: "package-",
      facts,
      checksumType,
      metadata: [{ ...fileOf(description, ""), kind: "descriptive", type: "DC" }],
      groups: [
        ...(documents.fileCount === 0 ? [] : [documentationGroup]),
        {
          use: `Representations/${REPRESENTATION}`,
          label: `Representations/${REPRESENTATION}`,
          contentType: facts.contentType,
          files: [fileOf(representationMets, "")],
          pointer: representationMets.path,
        },
      ],
    }),
  );
}

async function* sourceEntries({ source, transfer }: PackageContents, options: WriteOptions): AsyncGenerator<SinkEntry> {
  let isEmpty = true;
  for await (const { kind, path, extent, sizeBytes } of source.entries(options)) {
    const target = placeOf(path, transfer);
    if (target.startsWith(DATA_FOLDER)) isEmpty = false;
    if (kind === "file") yield { kind: "copy", path: target, extent, sizeBytes };
    else yield { kind: "directory", path: target };
  }
  if (isEmpty) yield { kind: "directory", path: asRelativePath(DATA_FOLDER.slice(0, -1)) };
}

/** The ERMS documents that have something to tell: one without cases, or without documents, cannot be valid. */
async function recordDocuments(
  { transfer, records }: PackageContents,
  options: WriteOptions,
): Promise<readonly (readonly [path: string, bytes: AsyncIterable<Uint8Array>])[]> {
  if (transfer === undefined || records === undefined) return [];
  const folder = transfer.filesFolder.replace(/^\.\/?/, "").replace(/\/+$/, "");
  const root = folder === "" ? DATA_FOLDER : `${DATA_FOLDER}${folder}/`;
  const erms = {
    transfer,
    records,
    links: await linkRecords(records),
    createdAt: options.packedAt.toISOString(),
    tool: options.tool,
    locate: (file: { readonly path: string }): string => `file:///${referenceTo(`${root}${file.path}`)}`,
  };
  const documents: (readonly [string, AsyncIterable<Uint8Array>])[] = [];
  if (await hasRows(records.cases())) documents.push([`${DATA_FOLDER}${AGGREGATIONS_FILE}`, writeAggregations(erms)]);
  if (await hasRows(records.documents())) documents.push([`${DATA_FOLDER}${RECORDS_FILE}`, writeRecords(erms)]);
  return documents;
}

async function hasRows(batches: AsyncIterable<readonly unknown[]>): Promise<boolean> {
  for await (const batch of batches) if (batch.length > 0) return true;
  return false;
}

function* premisFiles(
  inventory: Inventory,
  {
    algorithm,
    checksumType,
    mimeOf,
  }: { algorithm: DigestAlgorithm; checksumType: string; mimeOf: (path: string) => string },
): Generator<PremisFile> {
  for (const { path, sizeBytes, digests } of inventory.files()) {
    const digest = { algorithm: checksumType, hex: digests[algorithm] ?? "" };
    yield { path, sizeBytes, digest, formatName: mimeOf(path) };
  }
}

function record(builder: InventoryBuilder, entry: WrittenEntry, algorithm: DigestAlgorithm): void {
  builder.setDigests(builder.add(entry.path, entry.sizeBytes), Buffer.from(entry.digests[algorithm] ?? "", "hex"));
}

/** The first algorithm that METS has a name for is the one that stands in the package. */
function checksumOf(algorithms: readonly DigestAlgorithm[]): { algorithm: DigestAlgorithm; checksumType: string } {
  for (const algorithm of algorithms) {
    const checksumType = checksumTypeOf(algorithm);
    if (checksumType !== undefined) return { algorithm, checksumType };
  }
  throw new TransferError("usage", `METS has no name for ${algorithms.join(", ")}. Use sha256 or sha512.`, {
    facts: { format: "eark-sip" },
  });
}
