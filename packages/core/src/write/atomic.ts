import { link, lstat, mkdir, open, rename, rm, statfs, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { TransferError } from "../model/error.ts";
import { systemCode } from "../model/write-failure.ts";
import { adoptLeftOver, keptName, partName, removeLeftOvers } from "./left-over.ts";
import { writing } from "./writing.ts";

/** A package under its temporary name, beside the target. Disposing removes it, unless it was published or kept. */
export interface Part extends AsyncDisposable {
  /** Absolute path of the temporary file or folder. */
  readonly path: string;
  /** Gives a synced part its name, and waits until the disk knows it. Never takes another file's place. */
  publish(): Promise<void>;
  /** Leaves it for the next run, which takes it over where it `resumes`, and removes it where it does not. */
  keep(): Promise<void>;
}

export interface PartOptions {
  readonly kind: "file" | "directory";
  readonly id: string;
  readonly expectedBytes?: number;
  /** Goes on with the file that an earlier run left, if there is one: what stands in it is for the caller to prove. */
  readonly resumes?: boolean;
}

/**
 * Begins to write a package: nothing may stand at `target`, its folder must be there and have room.
 * Throws `output-exists`, `not-found`, `insufficient-space`, `write-failed`. What killed runs left for the same target
 * is removed.
 */
export async function openPart(
  target: string,
  { kind, id, expectedBytes, resumes = false }: PartOptions,
): Promise<Part> {
  const place = resolve(target);
  const folder = dirname(place);
  await refuseExisting(place, target);
  const path = join(folder, partName(place, id));
  const adoptedBytes = await writing(folder, async () => {
    const bytes = resumes && kind === "file" ? await adoptLeftOver(place, path) : 0;
    await removeLeftOvers(place);
    return bytes;
  }).catch((error: unknown) => {
    throw codeOf(error) === "ENOENT" ? noFolder(folder, error) : error;
  });
  if (expectedBytes !== undefined) await requireSpace(folder, expectedBytes - adoptedBytes);
  await writing(path, async () => {
    if (kind === "directory") await mkdir(path, { mode: 0o700 });
    else if (adoptedBytes === 0) await (await open(path, resumes ? "w" : "wx", 0o666)).close();
  });
  let isSettled = false;
  return {
    path,
    async publish() {
      await refuseExisting(place, target);
      await writing(target, () => (kind === "file" ? renameNew(path, place) : rename(path, place))).catch((error) => {
        throw isTaken(error) ? existsError(target) : error;
      });
      isSettled = true;
      await writing(target, () => syncFolder(folder));
    },
    async keep() {
      await writing(path, () => rename(path, join(folder, keptName(place, id))));
      isSettled = true;
    },
    async [Symbol.asyncDispose]() {
      if (!isSettled) await writing(path, () => rm(path, { recursive: true, force: true }));
    },
  };
}

/** Waits until the disk has a folder's list of names. Some systems cannot open a folder: they keep that order themselves. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A second name is made only where nothing has it, which `rename` does not promise for files. File systems without
 * second names (FAT, some network disks) get a plain rename: the check just before it is all that they can give.
 */
async function renameNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const code = systemCode(error) ?? "";
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EACCES"].includes(code)) throw error;
    await rename(from, to);
    return;
  }
  await unlink(from);
}

async function refuseExisting(place: string, target: string): Promise<void> {
  try {
    await lstat(place);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return;
    throw new TransferError("write-failed", `${target} cannot be written.`, { cause: error, facts: { file: target } });
  }
  throw existsError(target);
}

async function requireSpace(folder: string, neededBytes: number): Promise<void> {
  const { bavail, bsize } = await writing(folder, () => statfs(folder));
  const freeBytes = bavail * bsize;
  if (freeBytes >= neededBytes) return;
  const text = `${folder} has ${freeBytes} bytes free and ${neededBytes} are needed. Free some, or write to another disk.`;
  throw new TransferError("insufficient-space", text, { facts: { folder, neededBytes, freeBytes } });
}

function existsError(target: string): TransferError {
  const text = `${target} exists already and is not overwritten: give another name, or remove it first.`;
  return new TransferError("output-exists", text, { facts: { path: target } });
}

function noFolder(folder: string, cause: unknown): TransferError {
  const text = `There is no folder ${folder} to write in: make it first.`;
  return new TransferError("not-found", text, { cause, facts: { path: folder } });
}

function isTaken(error: unknown): boolean {
  return ["EEXIST", "ENOTEMPTY", "ENOTDIR", "EISDIR"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const { code = "" } = error instanceof TransferError ? error.facts : {};
  return String(code);
}
