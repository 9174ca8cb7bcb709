import type { DigestAlgorithm } from "../../model/digest.ts";
import type { DigestWork } from "../../model/digest-work.ts";
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
  const builder = createInventoryBuilder(algorithms);
  const emptyFolders = createPathTable();
  const nestedDeclarations = createPathTable();
  const unread = new Map<number, UnreadFile>();
  const payload = { first: 0, end: 0, bytes: 0 };
  const manifests: SourceEntry[] = [];
  let hasPayloadFolder = false;
  /** A dead disk may fail for every one of a million files: the reasons are kept once. */
  const reasons = new Map<string, UnreadFile>();

  function addManifest(entry: SourceEntry): void {
    manifests.push(entry);
    if (manifests.length <= MAX_MANIFESTS) return;
    throw new TransferError("limit-exceeded", `The bag has more than ${MAX_MANIFESTS} manifests.`, {
      facts: { limit: MAX_MANIFESTS },
    });
  }

  async function* list(): AsyncGenerator<DigestWork> {
    for await (const entry of subject.source.entries(options)) {
      const { kind, path, sizeBytes, extent } = entry;
      const isPayload = path.startsWith(PAYLOAD_PREFIX);
      hasPayloadFolder ||= isPayload || (kind === "empty-directory" && path === PAYLOAD_FOLDER);
      if (kind === "empty-directory") {
        emptyFolders.add(path);
        continue;
      }
      const id = builder.add(path, sizeBytes);
      if (!isPayload && parseManifestName(path) !== undefined) addManifest(entry);
      if (isPayload) {
        if (payload.end === 0) payload.first = id;
        payload.end = id + 1;
        payload.bytes += sizeBytes;
        if (path.endsWith(`/${DECLARATION_FILE}`)) nestedDeclarations.add(path);
      }
      yield { id, extent };
    }
  }

  if (subject.isQuick || algorithms.length === 0) {
    for await (const _ of list()) stopIfAborted(options.signal);
  } else {
    for await (const batch of subject.pool.run(list(), { ...options, algorithms })) {
      for (const { id, digests, fault, detail } of batch) {
        if (fault === undefined) {
          builder.setDigests(id, digests);
          continue;
        }
        const key = `${fault} ${detail ?? ""}`;
        const reason = reasons.get(key) ?? { fault, detail: detail ?? "" };
        reasons.set(key, reason);
        unread.set(id, reason);
      }
    }
  }
  const inventory = builder.build();
  return { inventory, payload, manifests, emptyFolders, hasPayloadFolder, nestedDeclarations, unread };
}
