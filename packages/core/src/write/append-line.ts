import { copyFile, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { TransferError } from "../model/error.ts";
import { systemCode } from "../model/write-failure.ts";
import { syncFolder } from "./atomic.ts";
import { writing } from "./writing.ts";

const TRIES = 50;
const WAIT_MS = 100;

/**
 * Adds a line to a text file that others may write to as well: one writer at a time, and whole or not at all. What stood
 * there stays byte for byte; a last line without its end gets one first. The copy that holds the new line is on the disk
 * before it takes the file's name, so that a cut of the power leaves the old file or the new one.
 *
 * `isWanted` is asked while nobody else can write; where it says no, nothing is written. Throws `not-found` where there is
 * no such file, `insufficient-space`, `write-failed` (also where another holds the file for five seconds), and what
 * `isWanted` throws.
 */
export async function appendLine(
  file: string,
  line: string,
  { id, isWanted = () => true }: { readonly id: string; readonly isWanted?: (text: string) => boolean },
): Promise<boolean> {
  if (/[\r\n]/.test(line)) throw new Error("A line has no line end in it");
  const folder = dirname(file);
  const lock = join(folder, `.${basename(file)}.lock`);
  await takeLock(lock, file);
  const temporary = join(folder, `.${basename(file)}.${id}.part`);
  try {
    const text = await readFile(file, "utf8");
    if (!isWanted(text)) return false;
    const isEnded = text === "" || text.endsWith("\n");
    await writing(file, async () => {
      await copyFile(file, temporary);
      const handle = await open(temporary, "a");
      try {
        await handle.writeFile(`${isEnded ? "" : "\n"}${line}\n`);
        await handle.chmod((await stat(file)).mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
      await syncFolder(folder);
    });
    return true;
  } catch (error) {
    if (systemCode(error) !== "ENOENT") throw error;
    throw new TransferError("not-found", `There is no file ${file}.`, { cause: error, facts: { path: file } });
  } finally {
    await rm(temporary, { force: true });
    await rm(lock, { force: true });
  }
}

/** The lock is a file that only one can make. It is not taken from a writer that was cut off: a person must look. */
async function takeLock(lock: string, file: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await (await open(lock, "wx")).close();
      return;
    } catch (error) {
      const code = systemCode(error);
      if (code === "ENOENT") {
        throw new TransferError("not-found", `There is no file ${file}.`, { cause: error, facts: { path: file } });
      }
      if (code !== "EEXIST" || tries >= TRIES) {
        const text = `${file} is being written to by another. If nobody is, a run was cut off: remove ${lock}.`;
        throw new TransferError("write-failed", text, { cause: error, facts: { file, lock } });
      }
      await setTimeout(WAIT_MS);
    }
  }
}
