import { batched, batchesIn } from "../../model/batched.ts";
import type { DigestAlgorithm } from "../../model/digest.ts";
import { TransferError } from "../../model/error.ts";
import { createInventoryBuilder, type Inventory, type InventoryBuilder } from "../../model/inventory.ts";
import { asRelativePath, joinPaths, type RelativePath } from "../../model/path.ts";
import type { Source } from "../../read/source.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../package-format.ts";
import { oneLine, printBagInfo, printSize, type Statement } from "./bag-info-text.ts";
import { DECLARATION_FILE, encodeManifestPath, manifestName, PAYLOAD_FOLDER } from "./layout.ts";
import { CURRENT_VERSION } from "./profiles/versions.ts";

/** Bytes of a manifest that are made at a time. */
const MANIFEST_CHUNK = 1 << 18;

/**
 * Writes a bag of the current version: the payload first, then the tag files that describe it. Gives each payload file
 * as it now stands in the bag.
 *
 * @throws TransferError `usage` for a label or algorithm that cannot be, `path-unsafe` for a path that grows too long
 */
export function writeBag(contents: PackageContents, sink: Sink, options: WriteOptions): AsyncIterable<WrittenEntry> {
  return batched(() => writeInBatches(contents, sink, options));
}

async function* writeInBatches(
  contents: PackageContents,
  sink: Sink,
  options: WriteOptions,
): AsyncGenerator<readonly WrittenEntry[], void, undefined> {
  const algorithms = [...new Set(options.algorithms)].sort();
  if (algorithms.length === 0) throw new TransferError("usage", "A bag takes at least one digest algorithm.");
  const statements = statementsBefore(contents);
  printBagInfo(statements);

  const payload = createInventoryBuilder(algorithms);
  const entries = batched(() => payloadEntries(contents.source, options));
  for await (const batch of batchesIn(sink.add(entries, { ...options, algorithms }))) {
    for (const entry of batch) record(payload, entry, algorithms);
    yield batch;
  }
  const inventory = payload.build();
  const info = printBagInfo([...statements, ...statementsAfter(statements, inventory, options)]);
  const declaration = `BagIt-Version: ${CURRENT_VERSION.id}\nTag-File-Character-Encoding: UTF-8\n`;

  const tagFiles = createInventoryBuilder(algorithms);
  const described: readonly SinkEntry[] = [
    made(CURRENT_VERSION.infoFile, Buffer.from(info)),
    made(DECLARATION_FILE, Buffer.from(declaration)),
    ...algorithms.map((algorithm) => made(manifestName("payload", algorithm), manifestOf(inventory, algorithm))),
  ];
  for await (const entry of sink.add(described, { ...options, algorithms })) record(tagFiles, entry, algorithms);
  const tagInventory = tagFiles.build();
  const manifests = algorithms.map((algorithm) =>
    made(manifestName("tag", algorithm), manifestOf(tagInventory, algorithm)),
  );
  for await (const _ of sink.add(manifests, options));
}

/** The source's entries under `data/`. A folder that holds nothing stays one: nothing is invented to keep it. */
async function* payloadEntries(source: Source, options: WriteOptions): AsyncGenerator<readonly SinkEntry[]> {
  let isEmpty = true;
  for await (const batch of batchesIn(source.entries(options))) {
    isEmpty &&= batch.length === 0;
    yield batch.map(({ kind, path, extent, sizeBytes }): SinkEntry => {
      const target = payloadPath(path);
      return kind === "file" ? { kind: "copy", path: target, extent, sizeBytes } : { kind: "directory", path: target };
    });
  }
  if (isEmpty) yield [{ kind: "directory", path: PAYLOAD }];
}

const PAYLOAD = asRelativePath(PAYLOAD_FOLDER);

function payloadPath(path: RelativePath): RelativePath {
  const result = joinPaths(PAYLOAD, path);
  if (result.ok) return result.path;
  throw new TransferError("path-unsafe", `${path} cannot stand in a bag (${result.fault}): rename it.`, {
    facts: { path, fault: result.fault },
  });
}

function record(builder: InventoryBuilder, entry: WrittenEntry, algorithms: readonly DigestAlgorithm[]): void {
  const index = builder.add(entry.path, entry.sizeBytes);
  const [first = "sha256"] = algorithms;
  const hex =
    algorithms.length === 1 ? entry.digests[first] : algorithms.map((algorithm) => entry.digests[algorithm]).join("");
  builder.setHexDigests(index, hex ?? "");
}

function made(path: string, bytes: AsyncIterable<Uint8Array> | Uint8Array): SinkEntry {
  return { kind: "made", path: asRelativePath(path), bytes };
}

/** A manifest of an inventory, which is in code-point order: never the whole of it in memory. */
async function* manifestOf(inventory: Inventory, algorithm: DigestAlgorithm): AsyncGenerator<Uint8Array> {
  let text = "";
  for (const { path, digests } of inventory.files()) {
    text += `${digests[algorithm] ?? ""}  ${encodeManifestPath(path)}\n`;
    if (text.length < MANIFEST_CHUNK) continue;
    yield Buffer.from(text);
    text = "";
  }
  if (text !== "") yield Buffer.from(text);
}

/** What is known before the payload is written, so that a label that cannot be is refused before any byte. */
function statementsBefore({ producer, statements }: PackageContents): readonly Statement[] {
  if (hasLabel(statements, "Payload-Oxum")) {
    throw new TransferError("usage", "Payload-Oxum is counted, and cannot be stated.", {
      facts: { label: "Payload-Oxum" },
    });
  }
  if (producer === undefined || hasLabel(statements, "Source-Organization")) return statements;
  return [["Source-Organization", producer.name], ...statements];
}

/** What is counted, and what the sender did not state. RFC 8493, 2.2.2: `Payload-Oxum` stands there once. */
function statementsAfter(given: readonly Statement[], inventory: Inventory, options: WriteOptions): Statement[] {
  const counted: readonly Statement[] = [
    ["Bagging-Date", options.packedAt.toISOString().slice(0, 10)],
    ["Bag-Size", printSize(inventory.totalBytes)],
    ["Payload-Oxum", `${inventory.totalBytes}.${inventory.fileCount}`],
    ["Bag-Software-Agent", oneLine(options.tool)],
  ];
  return counted.filter(([label]) => !hasLabel(given, label));
}

function hasLabel(statements: readonly Statement[], sought: string): boolean {
  return statements.some(([label]) => label.toLowerCase() === sought.toLowerCase());
}
