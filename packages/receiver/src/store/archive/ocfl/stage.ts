import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CrashPoint } from "../../crash-point.ts";
import { syncFolder } from "../../sync-folder.ts";
import { writeDurably } from "./durable-file.ts";
import type { OcflStorageRoot } from "./storage-root.ts";

/** Where a version comes into being before it gets its place. Disposing removes it, unless it was to be left. */
export interface Stage extends AsyncDisposable {
  /** For an inventory on its way to the object's folder. */
  readonly folder: string;
  /** The object's folder of a first version, which is moved whole. */
  readonly object: string;
  /** The version's folder while it is being filled. */
  readonly version: string;
  readonly crashPoint: CrashPoint;
  /** From here on, until `finished`, a run that fails leaves its stage, by which the next start finishes its work. */
  leave(): void;
  finished(): void;
}

/** What a stage was for: by it a later run knows what to finish, and what to clear away. */
export interface StagePlan {
  /** Relative to the storage root. */
  readonly objectPath: string;
  readonly version: string;
}

export const PLAN_NAME = "plan.json";

/** Begins a version. `id` is unique among all runs that may be under way: two of the same name would mix. */
export async function openStage(
  root: OcflStorageRoot,
  { plan, id }: { readonly plan: StagePlan; readonly id: string },
): Promise<Stage> {
  root.crashPoint("archive/stage");
  const folder = join(root.staging, id);
  const object = join(folder, "object");
  const version = join(object, plan.version);
  const remove = () => rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o750 });
  try {
    await writeDurably(join(folder, PLAN_NAME), [JSON.stringify(plan)], root);
    await syncFolder(folder);
    await syncFolder(root.staging);
    await mkdir(version, { recursive: true, mode: 0o750 });
  } catch (error) {
    await remove();
    throw error;
  }
  let isLeft = false;
  return {
    folder,
    object,
    version,
    crashPoint: root.crashPoint,
    leave() {
      isLeft = true;
    },
    finished() {
      isLeft = false;
    },
    async [Symbol.asyncDispose]() {
      if (!isLeft) await remove();
    },
  };
}
