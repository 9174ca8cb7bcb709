import { readdir, readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { finishObject } from "./finish-object.ts";
import { PLAN_NAME, type StagePlan } from "./stage.ts";
import type { OcflStorageRoot } from "./storage-root.ts";

/**
 * Mends what runs left that were killed. A version whose folder has reached the object is whole, since it was synced
 * before: only the object's own inventory may lag behind, and is brought up to it. Everything else is removed.
 */
export async function recoverStages(root: OcflStorageRoot): Promise<void> {
  for (const name of (await readdir(root.staging)).sort()) {
    const folder = join(root.staging, name);
    const plan = await readPlan(join(folder, PLAN_NAME));
    if (plan !== undefined) await recover(root, plan, folder);
    root.crashPoint("archive/recover");
    await rm(folder, { recursive: true, force: true });
  }
}

async function recover(root: OcflStorageRoot, plan: StagePlan, folder: string): Promise<void> {
  const object = join(root.objects, plan.objectPath);
  await finishObject(object, { folder, crashPoint: root.crashPoint });
  await removeEmptyFolders(root.objects, dirname(object));
}

/** Folders that were made for an object that never came (OCFL 1.1, 4.1: no empty folders). */
async function removeEmptyFolders(top: string, folder: string): Promise<void> {
  for (let at = folder; at.length > top.length; at = dirname(at)) {
    try {
      await rmdir(at);
    } catch (error) {
      if (["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) return;
      if (codeOf(error) !== "ENOENT") throw error;
    }
  }
}

async function readPlan(path: string): Promise<StagePlan | undefined> {
  try {
    const plan: unknown = JSON.parse(await readFile(path, "utf8"));
    return isPlan(plan) ? plan : undefined;
  } catch {
    // The stage was killed before its note was whole: it had touched nothing else.
    return undefined;
  }
}

function isPlan(value: unknown): value is StagePlan {
  if (typeof value !== "object" || value === null) return false;
  const texts = ["objectPath", "version"];
  return texts.every((key) => key in value && typeof Reflect.get(value, key) === "string");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
