import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CrashPoint } from "../../crash-point.ts";
import { versionNumber } from "./inventory.ts";
import { SIDECAR_NAME } from "./names.ts";
import { publishInventory } from "./publish-inventory.ts";
import { readInventory } from "./read-object.ts";

/**
 * Finishes what a run began that was cut off after its version had reached the object: the version is whole, since it
 * was synced before, and only the object's own inventory lags behind. Does nothing to an object that is finished, or
 * that is not there. `folder` is one on the same file system, for copies on their way.
 */
export async function finishObject(
  object: string,
  places: { readonly folder: string; readonly crashPoint: CrashPoint },
): Promise<void> {
  const names = await readdir(object).catch(() => []);
  const versions = names.filter((name) => versionNumber(name) !== undefined);
  const [newest] = versions.sort((left, right) => (versionNumber(right) ?? 0) - (versionNumber(left) ?? 0));
  if (newest === undefined) return;
  const version = join(object, newest);
  const [own, its] = await Promise.all([readText(join(object, SIDECAR_NAME)), readText(join(version, SIDECAR_NAME))]);
  if (its === undefined || own === its) return;
  const inventory = await readInventory(version);
  if (inventory.head === newest) await publishInventory({ version, object, ...places });
}

async function readText(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}
