import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { OcflFault } from "./validate/fault.ts";
import { validateStorageRoot } from "./validate/validate-root.ts";

/** A folder for one test, which is removed after it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rafskil-ocfl-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function faultsOf(root: string): Promise<readonly OcflFault[]> {
  const faults: OcflFault[] = [];
  for await (const fault of validateStorageRoot(root)) faults.push(fault);
  return faults;
}

/** Every path below a folder, for telling that nothing has changed. */
export async function pathsBelow(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
