import type { DigestOutcome, DigestWork } from "../../model/digest-work.ts";
import { stopIfAborted } from "../../model/error.ts";
import { createInventoryBuilder } from "../../model/inventory.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { VerifySubject } from "../package-format.ts";
import { readArchiveIndex, readContextIndex, readDocumentIndex } from "./index-models.ts";
import type { ArchivalPackage, UnreadFile } from "./package.ts";
import { profileOf } from "./profiles.ts";
import { createStructure } from "./structure.ts";
import { readTableIndex } from "./table-index.ts";

/** Entries that go to the workers' pool at a time. */
const HANDFUL = 128;

/** Lists the package once, digesting its files as they go by, and reads its indexes. Nothing in it is believed. */
export async function readPackage(subject: VerifySubject, options: WorkOptions): Promise<ArchivalPackage> {
  const { source, isQuick } = subject;
  const profile = profileOf(subject.profile);
  const builder = createInventoryBuilder(["md5"]);
  const structureBuilder = createStructure(source, profile.edition === "128");
  const unread = new Map<number, UnreadFile>();
  const reasons = new Map<string, UnreadFile>();

  async function* list(): AsyncGenerator<readonly DigestWork[]> {
    let handful: DigestWork[] = [];
    for await (const entry of source.entries(options)) {
      structureBuilder.add(entry);
      if (entry.kind !== "file") continue;
      handful.push({ id: builder.add(entry.path, entry.sizeBytes), extent: entry.extent });
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
    for await (const batch of subject.pool.run(list(), { ...options, algorithms: ["md5"] })) batch.forEach(settle);
  }
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
    structure,
    inventory: builder.build(),
    unread,
    ...(archive === undefined ? {} : { archiveIndex: archive }),
    ...(context === undefined ? {} : { contextIndex: context }),
    ...(tables === undefined ? {} : { tableIndex: tables }),
    ...(documents === undefined ? {} : { documentIndex: documents }),
  };
}
