import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJsonText, TransferError } from "@rafskil/core";
import { readChunks } from "./durable-file.ts";
import type { OcflInventory } from "./inventory.ts";
import { logicalFiles } from "./inventory.ts";
import { INVENTORY_NAME } from "./names.ts";
import { damagedStore } from "./ocfl-error.ts";
import { objectPath } from "./storage-layout.ts";
import type { OcflStorageRoot } from "./storage-root.ts";
import { checkInventory } from "./validate/check-inventory.ts";
import { MAX_INVENTORY_BYTES } from "./validate/read-inventory-file.ts";

/** The inventory in a folder, held against its digest and its form. Throws `not-found` and `document-malformed`. */
export async function readInventory(folder: string): Promise<OcflInventory> {
  const path = join(folder, INVENTORY_NAME);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new TransferError("not-found", `${path} cannot be read.`, { cause, facts: { path } });
  });
  const parsed = parseJsonText(bytes.toString("utf8"), { maxBytes: MAX_INVENTORY_BYTES });
  const reading = parsed.ok ? checkInventory(parsed.value) : undefined;
  const inventory = reading?.inventory;
  if (inventory === undefined) throw damaged(path);
  const stated = await readFile(`${path}.${inventory.digestAlgorithm}`, "utf8").catch(() => "");
  const found = createHash(inventory.digestAlgorithm).update(bytes).digest("hex");
  if (stated.split(/\s/, 1)[0]?.toLowerCase() !== found) throw damaged(path);
  return inventory;
}

function damaged(path: string): TransferError {
  return damagedStore(path, "is not what its digest says, or not an OCFL inventory: validate the storage root.");
}

/** One file of an object, at its newest version or an older one. */
export interface ObjectFile {
  readonly digest: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Opens a file by its logical path. Throws `not-found` and `document-malformed`. */
export async function openObjectFile(
  root: OcflStorageRoot,
  { objectId, path, version, signal }: { objectId: string; path: string; version?: string; signal?: AbortSignal },
): Promise<ObjectFile> {
  const folder = join(root.objects, objectPath(objectId));
  const inventory = await readInventory(folder);
  const wanted = inventory.versions[version ?? inventory.head];
  const digest = wanted === undefined ? undefined : logicalFiles(wanted).get(path);
  const content = digest === undefined ? undefined : inventory.manifest[digest]?.[0];
  if (digest === undefined || content === undefined) {
    throw new TransferError("not-found", `${objectId} has no file ${path}.`, { facts: { path } });
  }
  return { digest, bytes: readChunks(join(folder, content), signal) };
}
