import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PreservedObject } from "@rafskil/core";
import type { ObjectToPreserve } from "../../package-store.ts";
import { digestFile, writeDurably } from "./durable-file.ts";
import { finishObject } from "./finish-object.ts";
import { logicalFiles, type OcflInventory, printInventory } from "./inventory.ts";
import { INVENTORY_NAME, SIDECAR_NAME } from "./names.ts";
import { knownDigests, nextInventory, type State, versionWith } from "./next-inventory.ts";
import { placeObject, placeVersion } from "./place-version.ts";
import { readInventory } from "./read-object.ts";
import { openStage, type Stage } from "./stage.ts";
import { type StagedFile, stageFile } from "./stage-files.ts";
import { objectPath } from "./storage-layout.ts";
import type { OcflStorageRoot } from "./storage-root.ts";

export interface StoreOptions {
  /** Whether the files of the newest version stay, where they are not given anew. */
  readonly keepsFiles: boolean;
  /** Unique among all runs that may be under way. */
  readonly runId: string;
  readonly signal?: AbortSignal;
}

/**
 * Stores a version of an object: its files are written beside the root, synced, read back, and the version then gets its
 * place in one move. When this returns, the version is durable; when it throws, the root is as it was. Files that the
 * object holds already are not written again (forward delta), and a version that it has already is only named: so a job
 * that was cut off can be run once more.
 */
export async function storeVersion(
  root: OcflStorageRoot,
  object: ObjectToPreserve,
  options: StoreOptions,
): Promise<PreservedObject> {
  const place = objectPath(object.id);
  const folder = join(root.objects, place);
  const before = await currentInventory(root, folder);
  const known = knownDigests(before);
  const stored = before === undefined ? undefined : storedVersion(before, { object, known, options });
  if (stored !== undefined) return await describeVersion(folder, { id: object.id, version: stored });
  const version = `v${Object.keys(before?.versions ?? {}).length + 1}`;
  await using stage = await openStage(root, { plan: { objectPath: place, version }, id: options.runId });
  const staged = await stageNewFiles(stage, { object, known, ...options });
  const state = nextState(before, { object, known: withStaged(known, staged), options });
  await writeInventory(stage, nextInventory(before, { object, version, state, staged }));
  if (before === undefined) await placeObject(root, { stage, folder });
  else await placeVersion({ stage, folder, version });
  return await describeVersion(folder, { id: object.id, version });
}

async function currentInventory(root: OcflStorageRoot, folder: string): Promise<OcflInventory | undefined> {
  try {
    await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  await finishObject(folder, { folder: root.staging, crashPoint: root.crashPoint });
  return await readInventory(folder);
}

interface Order {
  readonly object: ObjectToPreserve;
  readonly known: ReadonlyMap<string, string>;
  readonly options: StoreOptions;
}

/** The version that is there already with just these files, if all of them are known. */
function storedVersion(before: OcflInventory, order: Order): string | undefined {
  if (!order.object.files.every(({ sha256 }) => order.known.has(sha256))) return undefined;
  return versionWith(before, nextState(before, order));
}

function nextState(before: OcflInventory | undefined, { object, known, options }: Order): State {
  const newest = before?.versions[before.head];
  const state = new Map(options.keepsFiles && newest !== undefined ? logicalFiles(newest) : []);
  for (const { path, sha256 } of object.files) state.set(path, known.get(sha256) ?? "");
  return state;
}

function withStaged(known: ReadonlyMap<string, string>, staged: readonly StagedFile[]): ReadonlyMap<string, string> {
  return new Map([...known, ...staged.map(({ sha256, sha512 }): [string, string] => [sha256, sha512])]);
}

/** Files of the same bytes are written once. */
async function stageNewFiles(
  stage: Stage,
  { object, known, signal }: Pick<Order, "object" | "known"> & { readonly signal?: AbortSignal },
): Promise<readonly StagedFile[]> {
  const staged = new Map<string, StagedFile>();
  for (const file of object.files) {
    if (known.has(file.sha256) || staged.has(file.sha256)) continue;
    staged.set(file.sha256, await stageFile(stage, file, signal));
  }
  return [...staged.values()];
}

async function writeInventory(stage: Stage, inventory: OcflInventory): Promise<void> {
  const { sha512 } = await writeDurably(join(stage.version, INVENTORY_NAME), printInventory(inventory), stage);
  await writeDurably(join(stage.version, SIDECAR_NAME), [`${sha512} ${INVENTORY_NAME}\n`], stage);
}

async function describeVersion(
  folder: string,
  { id, version }: { readonly id: string; readonly version: string },
): Promise<PreservedObject> {
  const digests = await digestFile(join(folder, version, INVENTORY_NAME), ["sha256"]);
  return { id, version, digest: digests.get("sha256") ?? "" };
}
