import { randomUUID } from "node:crypto";
import { stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { CrashPoint } from "../../crash-point.ts";
import type { PackageStore, StoredObjectState } from "../../package-store.ts";
import { storing } from "../../storing.ts";
import type { OcflInventory } from "./inventory.ts";
import { listObjects } from "./list-objects.ts";
import { readInventory } from "./read-object.ts";
import { objectPath } from "./storage-layout.ts";
import { type OcflStorageRoot, openStorageRoot } from "./storage-root.ts";
import { storeVersion } from "./store-version.ts";
import type { OcflFault } from "./validate/fault.ts";
import { severityOf } from "./validate/severity-of.ts";
import { validateObject } from "./validate/validate-object.ts";

/**
 * Keeps packages in an OCFL 1.1 storage root in `folder`: an object for each delivery, SHA-512 for its own digests and
 * SHA-256 beside it, folders by the hashed n-tuple layout. See `docs/operations/preservation.md`.
 *
 * Throws `document-malformed` where the folder holds something else, `write-failed`.
 */
export async function openOcflPackageStore(
  folder: string,
  options: { readonly crashPoint?: CrashPoint } = {},
): Promise<PackageStore> {
  const root = await storing(folder, () => openStorageRoot(folder, options));
  const store =
    (keepsFiles: boolean): PackageStore["preserve"] =>
    async (object, { signal } = {}) => {
      const run = { keepsFiles, runId: randomUUID(), ...(signal === undefined ? {} : { signal }) };
      return await storing(object.id, () => storeVersion(root, object, run));
    };
  return {
    preserve: store(false),
    add: store(true),
    rehash: (wanted = {}) => rehash(root, wanted),
    async freeBytes() {
      const { bavail, bsize } = await statfs(root.objects);
      return bavail * bsize;
    },
  };
}

async function* rehash(
  root: OcflStorageRoot,
  { objectId, signal }: { readonly objectId?: string; readonly signal?: AbortSignal },
): AsyncGenerator<StoredObjectState> {
  const paths = objectId === undefined ? listObjects(root) : [objectPath(objectId)];
  for await (const path of paths) yield await stateOf(root, path, { ...(signal === undefined ? {} : { signal }) });
}

/** Warnings are not faults of the disk: our own objects have none, and those of others were taken with them. */
async function stateOf(
  root: OcflStorageRoot,
  path: string,
  options: { readonly signal?: AbortSignal },
): Promise<StoredObjectState> {
  const folder = join(root.objects, path);
  const seen = await faultsOf(folder, options);
  // A version that was just being published looks like a fault: what is one is still there when it is looked at again.
  const faults = seen.length === 0 ? seen : await faultsOf(folder, options);
  const inventory = await readInventory(folder).catch(() => undefined);
  return {
    id: inventory?.id ?? path,
    version: inventory?.head ?? "",
    ...(await extentOf(folder, inventory)),
    faults: faults.map(({ code, path: place, facts }) => ({ code, path: place, detail: JSON.stringify(facts) })),
  };
}

async function faultsOf(folder: string, options: { readonly signal?: AbortSignal }): Promise<readonly OcflFault[]> {
  const faults: OcflFault[] = [];
  for await (const fault of validateObject(folder, options)) if (severityOf(fault.code) === "error") faults.push(fault);
  return faults;
}

async function extentOf(
  folder: string,
  inventory: OcflInventory | undefined,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const content = inventory === undefined ? [] : Object.values(inventory.manifest).flat();
  let bytes = 0;
  for (const path of content) bytes += (await stat(join(folder, path)).catch(() => ({ size: 0 }))).size;
  return { files: content.length, bytes };
}
