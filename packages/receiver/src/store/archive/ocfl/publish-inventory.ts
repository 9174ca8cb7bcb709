import { randomUUID } from "node:crypto";
import { copyFile, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { CrashPoint } from "../../crash-point.ts";
import { syncFolder } from "../../sync-folder.ts";
import { INVENTORY_NAME, SIDECAR_NAME } from "./names.ts";

/**
 * Makes a version's inventory that of the object: a copy, synced, and then given its name, its digest last (OCFL 1.1,
 * 3.6). Doing it again changes nothing.
 */
export async function publishInventory(places: {
  /** The version's folder, in its place. */
  readonly version: string;
  readonly object: string;
  /** A folder on the same file system, for the copies on their way. */
  readonly folder: string;
  readonly crashPoint: CrashPoint;
}): Promise<void> {
  for (const name of [INVENTORY_NAME, SIDECAR_NAME]) {
    const copy = join(places.folder, `${randomUUID()}-${name}`);
    await copyFile(join(places.version, name), copy);
    await syncFile(copy);
    places.crashPoint("archive/publish");
    await rename(copy, join(places.object, name));
  }
  await syncFolder(places.object);
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
