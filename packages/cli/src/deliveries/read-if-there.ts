import { readFile } from "node:fs/promises";

/** The text of a file, `undefined` where there is none. Throws what the system throws for all else. */
export async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
