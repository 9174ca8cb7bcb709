import { readFile } from "node:fs/promises";

/** The bytes of a file, `undefined` where there is none. Throws what the system throws for all else. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
}
