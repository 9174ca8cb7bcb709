import type { DigestAlgorithm } from "../../model/digest.ts";
import type { DigestWork, ReadFault } from "../../model/digest-work.ts";
import { stopIfAborted } from "../../model/error.ts";
import { createInventoryBuilder } from "../../model/inventory.ts";
import { createPathTable } from "../../model/path-table.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { VerifySubject } from "../package-format.ts";
import type { Contents } from "./package.ts";

/** Loose files beyond these are not named one by one. */
const MAX_LOOSE = 1000;

/** What is computed of each file. */
export interface Computed {
  readonly algorithms: readonly DigestAlgorithm[];
  readonly withCrc32: boolean;
}

/** Lists the package and digests each file once, with every algorithm that a METS names; in quick mode it only lists. */
export async function readContents(
  subject: VerifySubject,
  { algorithms, withCrc32 }: Computed,
  options: WorkOptions,
): Promise<Contents> {
  const builder = createInventoryBuilder(algorithms);
  const emptyFolders = createPathTable();
  const topFolders = new Set<string>();
  const topFiles = new Set<string>();
  const representationFolders = new Map<string, Set<string>>();
  const looseRepresentationFiles: string[] = [];
  const unread = new Map<number, ReadFault>();
  let crc32s = new Uint32Array(withCrc32 ? 1024 : 0);

  function seeFolders(path: string, isFolder: boolean): void {
    const segments = path.split("/", 4);
    const [top = "", second, third, fourth] = segments;
    if (second === undefined && !isFolder) topFiles.add(top);
    else topFolders.add(top);
    if (top !== "representations" || second === undefined) return;
    if (third === undefined && !isFolder) {
      if (looseRepresentationFiles.length < MAX_LOOSE) looseRepresentationFiles.push(path);
      return;
    }
    const folders = representationFolders.get(second) ?? new Set();
    representationFolders.set(second, folders);
    if (third !== undefined && (fourth !== undefined || isFolder)) folders.add(third);
  }

  async function* list(): AsyncGenerator<DigestWork> {
    for await (const { kind, path, sizeBytes, extent } of subject.source.entries(options)) {
      seeFolders(path, kind === "empty-directory");
      if (kind === "empty-directory") emptyFolders.add(path);
      else yield { id: builder.add(path, sizeBytes), extent };
    }
  }

  function setCrc32(id: number, crc32: number): void {
    if (id >= crc32s.length) {
      const wider = new Uint32Array(id * 2);
      wider.set(crc32s);
      crc32s = wider;
    }
    crc32s[id] = crc32;
  }

  if (subject.isQuick || (algorithms.length === 0 && !withCrc32)) {
    for await (const _ of list()) stopIfAborted(options.signal);
  } else {
    for await (const batch of subject.pool.run(list(), { ...options, algorithms, withCrc32 })) {
      for (const { id, digests, fault, crc32 } of batch) {
        if (fault !== undefined) unread.set(id, fault);
        else builder.setDigests(id, digests);
        if (withCrc32) setCrc32(id, crc32);
      }
    }
  }
  return {
    inventory: builder.build(),
    algorithms,
    emptyFolders,
    topFolders,
    topFiles,
    representationFolders,
    looseRepresentationFiles,
    unread,
    ...(withCrc32 && !subject.isQuick ? { crc32s } : {}),
  };
}
