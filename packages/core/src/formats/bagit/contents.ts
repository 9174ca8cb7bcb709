import { batchesIn } from "../../model/batched.ts";
import type { DigestAlgorithm } from "../../model/digest.ts";
import type { DigestOutcome, DigestWork } from "../../model/digest-work.ts";
import { stopIfAborted, TransferError } from "../../model/error.ts";
import { createInventoryBuilder } from "../../model/inventory.ts";
import { createPathTable } from "../../model/path-table.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { SourceEntry } from "../../read/source.ts";
import type { VerifySubject } from "../package-format.ts";
import type { Contents, UnreadFile } from "./bag.ts";
import { DECLARATION_FILE, PAYLOAD_FOLDER, PAYLOAD_PREFIX, parseManifestName } from "./layout.ts";

/** Each manifest takes a byte for each file of the bag while its rules run. */
const MAX_MANIFESTS = 32;

/** Lists the source and digests its files in the same pass; in quick mode it only lists. */
export async function readContents(
  subject: VerifySubject,
  algorithms: readonly DigestAlgorithm[],
  options: WorkOptions,
): Promise<Contents> {
  const builder = createContentsBuilder(algorithms);

  async function* list(): AsyncGenerator<readonly DigestWork[]> {
    for await (const batch of batchesIn(subject.source.entries(options))) {
      const work: DigestWork[] = [];
      for (const entry of batch) {
        const id = builder.add(entry);
        if (id !== undefined) work.push({ id, extent: entry.extent });
      }
      yield work;
    }
  }

  if (subject.isQuick || algorithms.length === 0) {
    for await (const _ of list()) stopIfAborted(options.signal);
  } else {
    for await (const batch of subject.pool.run(list(), { ...options, algorithms })) {
      for (const outcome of batch) builder.settle(outcome);
    }
  }
  return builder.build();
}

interface ContentsBuilder {
  /** Enters an entry; gives the number of a file that is to be digested. */
  add(entry: SourceEntry): number | undefined;
  settle(outcome: DigestOutcome): void;
  build(): Contents;
}

function createContentsBuilder(algorithms: readonly DigestAlgorithm[]): ContentsBuilder {
  const files = createInventoryBuilder(algorithms);
  const emptyFolders = createPathTable();
  const nestedDeclarations = createPathTable();
  const manifests: SourceEntry[] = [];
  const unread = new Map<number, UnreadFile>();
  /** A dead disk may fail for every one of a million files: the reasons are kept once. */
  const reasons = new Map<string, UnreadFile>();
  // Entries come in code-point order: those under `data/` stand together.
  const payload = { first: 0, end: 0, bytes: 0 };
  let hasPayloadFolder = false;

  function addPayload(id: number, { path, sizeBytes }: SourceEntry): void {
    if (payload.end === 0) payload.first = id;
    payload.end = id + 1;
    payload.bytes += sizeBytes;
    if (path.endsWith(`/${DECLARATION_FILE}`)) nestedDeclarations.add(path);
  }

  function addManifest(entry: SourceEntry): void {
    manifests.push(entry);
    if (manifests.length <= MAX_MANIFESTS) return;
    throw new TransferError("limit-exceeded", `The bag has more than ${MAX_MANIFESTS} manifests.`, {
      facts: { limit: MAX_MANIFESTS },
    });
  }

  return {
    add(entry) {
      const { kind, path } = entry;
      const isPayload = path.startsWith(PAYLOAD_PREFIX);
      hasPayloadFolder ||= isPayload || (kind === "empty-directory" && path === PAYLOAD_FOLDER);
      if (kind === "empty-directory") {
        emptyFolders.add(path);
        return undefined;
      }
      const id = files.add(path, entry.sizeBytes);
      if (isPayload) addPayload(id, entry);
      else if (parseManifestName(path) !== undefined) addManifest(entry);
      return id;
    },
    settle({ id, digests, fault, detail = "" }) {
      if (fault === undefined) {
        files.setDigests(id, digests);
        return;
      }
      const reason = reasons.get(`${fault} ${detail}`) ?? { fault, detail };
      reasons.set(`${fault} ${detail}`, reason);
      unread.set(id, reason);
    },
    build() {
      const inventory = files.build();
      return { inventory, payload, manifests, emptyFolders, hasPayloadFolder, nestedDeclarations, unread };
    },
  };
}
