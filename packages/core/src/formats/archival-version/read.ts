import type { DigestAlgorithm } from "../../model/digest.ts";
import type { DigestOutcome, DigestWork } from "../../model/digest-work.ts";
import { stopIfAborted, TransferError } from "../../model/error.ts";
import { createInventoryBuilder } from "../../model/inventory.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { VerifySubject } from "../package-format.ts";
import { type GmlArea, parseAreas } from "./content/gml-areas.ts";
import { createContentLook } from "./content/look.ts";
import { readArchiveIndex, readContextIndex, readDocumentIndex } from "./index-models.ts";
import type { ArchivalPackage, UnreadFile } from "./package.ts";
import { type ArchivalProfile, profileOf } from "./profiles.ts";
import { createStructure } from "./structure.ts";
import { readTableIndex } from "./table-index.ts";

/** MD5 is what the order asks for; SHA-256 is for ourselves, in the same pass. */
const ALGORITHMS: readonly DigestAlgorithm[] = ["md5", "sha256"];

/** Entries that go to the workers' pool at a time. */
const HANDFUL = 128;

/**
 * Lists the package once, digesting its files and looking into documents as they go by, and reads its indexes. Nothing in
 * it is believed. Throws `usage` for areas of geodata that cannot be read.
 */
export async function readPackage(subject: VerifySubject, options: WorkOptions): Promise<ArchivalPackage> {
  const { source, isQuick } = subject;
  const profile = profileOf(subject.profile);
  const builder = createInventoryBuilder(ALGORITHMS);
  const gmlAreas = areasOf(subject, profile);
  await using look = createContentLook();
  const structureBuilder = createStructure(source, profile.edition === "128");
  const unread = new Map<number, UnreadFile>();
  const reasons = new Map<string, UnreadFile>();

  async function* list(): AsyncGenerator<readonly DigestWork[]> {
    let handful: DigestWork[] = [];
    for await (const entry of source.entries(options)) {
      structureBuilder.add(entry);
      if (entry.kind !== "file") continue;
      const id = builder.add(entry.path, entry.sizeBytes);
      const room = isQuick ? undefined : look.add(entry, id);
      if (room !== undefined) await room;
      handful.push({ id, extent: entry.extent });
      if (handful.length < HANDFUL) continue;
      yield handful;
      handful = [];
    }
    yield handful;
  }

  function settle({ id, digests, fault, detail = "" }: DigestOutcome): void {
    if (fault === undefined) {
      builder.setDigests(id, digests);
      return;
    }
    // A dead disk may fail for every one of a million files: the reasons are kept once.
    const reason = reasons.get(`${fault} ${detail}`) ?? { fault, detail };
    reasons.set(`${fault} ${detail}`, reason);
    unread.set(id, reason);
  }

  if (isQuick) for await (const _ of list()) stopIfAborted(options.signal);
  else {
    for await (const batch of subject.pool.run(list(), { ...options, algorithms: ALGORITHMS })) batch.forEach(settle);
  }
  const content = await look.end();
  const structure = structureBuilder.build();
  const { archiveIndex, contextDocumentationIndex, tableIndex, docIndex } = structure.indexes;
  const signal = options.signal === undefined ? {} : { signal: options.signal };
  const archive = archiveIndex && (await readArchiveIndex(source, archiveIndex, signal));
  const context = contextDocumentationIndex && (await readContextIndex(source, contextDocumentationIndex, signal));
  const tables = tableIndex && (await readTableIndex(source, tableIndex, signal));
  const documents = docIndex && (await readDocumentIndex(source, docIndex, signal));
  return {
    source,
    profile,
    isQuick,
    ...(isQuick ? {} : { content }),
    gmlAreas,
    structure,
    inventory: builder.build(),
    unread,
    ...(archive === undefined ? {} : { archiveIndex: archive }),
    ...(context === undefined ? {} : { contextIndex: context }),
    ...(tables === undefined ? {} : { tableIndex: tables }),
    ...(documents === undefined ? {} : { documentIndex: documents }),
  };
}

function areasOf({ parameters }: VerifySubject, { gmlAreas }: ArchivalProfile): readonly GmlArea[] {
  const text = parameters["gml-areas"];
  if (text === undefined) return gmlAreas;
  const areas = parseAreas(text);
  if (areas !== undefined) return areas;
  throw new TransferError(
    "usage",
    `"${text}" names no areas of geodata: write "EPSG:3057" or "EPSG:3057 200000 250000 800000 750000", with ";" between them.`,
    { facts: { value: text } },
  );
}
