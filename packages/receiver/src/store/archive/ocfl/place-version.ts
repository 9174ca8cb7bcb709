import { readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { syncFolder } from "../../sync-folder.ts";
import { makeFoldersDurably, writeDurably } from "./durable-file.ts";
import { declarationText, OBJECT_DECLARATION } from "./names.ts";
import { publishInventory } from "./publish-inventory.ts";
import type { Stage } from "./stage.ts";
import type { OcflStorageRoot } from "./storage-root.ts";

/** Moves a new object to its place, whole: it is there with everything, or not at all. */
export async function placeObject(
  root: OcflStorageRoot,
  { stage, folder }: { stage: Stage; folder: string },
): Promise<void> {
  const { crashPoint } = stage;
  await writeDurably(join(stage.object, OBJECT_DECLARATION), [declarationText(OBJECT_DECLARATION)], stage);
  await publishInventory({ version: stage.version, object: stage.object, folder: stage.folder, crashPoint });
  await syncTree(stage.object);
  await makeFoldersDurably(root.objects, dirname(folder));
  crashPoint("archive/rename");
  await rename(stage.object, folder);
  crashPoint("archive/renamed");
  await syncFolder(dirname(folder));
}

/**
 * Moves a version into an object that is there. Its folder comes first, the object's inventory after it: a run that is
 * cut off between the two is finished by `recoverStages`.
 */
export async function placeVersion({
  stage,
  folder,
  version,
}: {
  stage: Stage;
  folder: string;
  version: string;
}): Promise<void> {
  await syncTree(stage.version);
  const place = join(folder, version);
  stage.crashPoint("archive/rename");
  stage.leave();
  await rename(stage.version, place);
  stage.crashPoint("archive/renamed");
  await syncFolder(folder);
  await publishInventory({ version: place, object: folder, folder: stage.folder, crashPoint: stage.crashPoint });
  stage.finished();
}

/** Waits until the disk has the names in a folder and in all below it; the files are synced already. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncTree(join(folder, entry.name));
  }
  await syncFolder(folder);
}
