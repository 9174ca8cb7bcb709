import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeAll } from "./text-output.ts";

/**
 * Writes a result to a file: whole or not at all. It stands under a temporary name beside its place until it is on the
 * disk; an older file is replaced only then. Throws the system's error.
 */
export async function writeResultFile(
  file: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  runId: string,
): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file).slice(0, 100)}.${runId}.part`);
  const handle = await open(temporary, "wx");
  try {
    try {
      await writeAll(
        {
          async write(text) {
            await handle.writeFile(text);
            return true;
          },
        },
        pieces,
      );
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
