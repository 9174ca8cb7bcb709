import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type CrashPoint, NO_CRASH_POINT } from "../../crash-point.ts";
import { syncFolder } from "../../sync-folder.ts";
import { makeFoldersDurably, writeDurably } from "./durable-file.ts";
import { declarationText, EXTENSIONS_FOLDER, INVENTORY_NAME, LAYOUT_NAME, ROOT_DECLARATION } from "./names.ts";
import { damagedStore } from "./ocfl-error.ts";
import { recoverStages } from "./recover-stages.ts";
import { LAYOUT_CONFIG, LAYOUT_DESCRIPTION, LAYOUT_EXTENSION } from "./storage-layout.ts";

/**
 * An OCFL 1.1 storage root (`objects`), and beside it, on the same file system, the folder where objects come into
 * being (`staging`): nothing unfinished ever lies in the root.
 */
export interface OcflStorageRoot {
  /** The storage root itself: what another OCFL program is given. */
  readonly objects: string;
  readonly staging: string;
  readonly crashPoint: CrashPoint;
}

/**
 * Opens the storage root in `folder`, which is made when it is not there, and mends what a killed run left: a version
 * that had its place is finished, any other leaves no trace. One process at a time: the caller sees to it.
 *
 * Throws `document-malformed` where the folder holds something else or an object is damaged, and what the file system
 * throws.
 */
export async function openStorageRoot(
  folder: string,
  { crashPoint = NO_CRASH_POINT }: { readonly crashPoint?: CrashPoint } = {},
): Promise<OcflStorageRoot> {
  const root = { objects: join(folder, "ocfl"), staging: join(folder, "staging"), crashPoint };
  await mkdir(folder, { recursive: true, mode: 0o750 });
  await makeFoldersDurably(folder, root.staging);
  await makeFoldersDurably(folder, root.objects);
  const names = await readdir(root.objects);
  if (names.includes(ROOT_DECLARATION)) await requireOurLayout(root.objects);
  else await declareRoot(root, names);
  await recoverStages(root);
  return root;
}

/** The declaration comes last: until it is there, the folder is none, and a run that was cut off begins again. */
async function declareRoot(root: OcflStorageRoot, names: readonly string[]): Promise<void> {
  const { objects } = root;
  const ours = [EXTENSIONS_FOLDER, LAYOUT_NAME];
  const strange = names.find((name) => !ours.includes(name));
  if (strange !== undefined) {
    throw damagedStore(
      objects,
      `is not an OCFL storage root, and is not empty: it holds ${strange}. Give an empty folder.`,
    );
  }
  const extension = join(objects, EXTENSIONS_FOLDER, LAYOUT_EXTENSION);
  await makeFoldersDurably(objects, extension);
  await writeUnlessThere(root, join(extension, "config.json"), `${JSON.stringify(LAYOUT_CONFIG, null, 2)}\n`);
  await syncFolder(extension);
  const layout = { extension: LAYOUT_EXTENSION, description: LAYOUT_DESCRIPTION };
  await writeUnlessThere(root, join(objects, LAYOUT_NAME), `${JSON.stringify(layout, null, 2)}\n`);
  await syncFolder(objects);
  await writeUnlessThere(root, join(objects, ROOT_DECLARATION), declarationText(ROOT_DECLARATION));
  await syncFolder(objects);
}

/**
 * What a run that was cut off had written stands, and is whole: it came into being beside the root, and got its name in
 * one move. Any other text is somebody else's, and refused.
 */
async function writeUnlessThere(root: OcflStorageRoot, path: string, text: string): Promise<void> {
  const found = await readFile(path, "utf8").catch(() => undefined);
  if (found === undefined) {
    // Cleared away with the stages where the run ends before the move.
    const copy = join(root.staging, randomUUID());
    await writeDurably(copy, [text], root);
    root.crashPoint("archive/rename");
    await rename(copy, path);
  } else if (found !== text)
    throw damagedStore(path, "is not what this program writes there: remove it, or give another folder.");
}

async function requireOurLayout(objects: string): Promise<void> {
  const path = join(objects, LAYOUT_NAME);
  const text = await readFile(path, "utf8").catch(() => "");
  if (text.includes(`"${LAYOUT_EXTENSION}"`)) return;
  throw damagedStore(
    path,
    `does not name the layout ${LAYOUT_EXTENSION}: objects would lie where no other program looks.`,
  );
}

/** Whether a folder is an object: it declares itself one, or holds an inventory though its declaration is lost. */
export function isObjectFolder(names: readonly string[]): boolean {
  return names.some((name) => name === INVENTORY_NAME || /^0=ocfl_object_/.test(name));
}
