import { createHash } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseSendState, type SendState, type SendStateStore } from "@rafskil/core";
import { writeResultFile } from "../render/result-file.ts";
import { stateDirectory } from "../state-directory.ts";
import { runId } from "../workplace.ts";
import { readIfThere } from "./read-if-there.ts";

/** Where the delivery of a package to a receiver is remembered: a file named after both. */
export function deliveryStateFile(path: string, url: string): SendStateStore {
  const name = createHash("sha256")
    .update(`${resolve(path)}\n${url}`)
    .digest("hex")
    .slice(0, 32);
  const file = join(folder(), `${name}.json`);
  return {
    load: () => readIfThere(file),
    async save(text) {
      await mkdir(folder(), { recursive: true, mode: 0o700 });
      await writeResultFile(file, [text], runId());
    },
  };
}

/** Every delivery that is remembered, in the order of the packages' paths. What cannot be read is left out. */
export async function rememberedDeliveries(): Promise<readonly SendState[]> {
  const names = await readdir(folder()).catch(() => []);
  const states: SendState[] = [];
  for (const name of names.filter((other) => other.endsWith(".json"))) {
    const text = await readIfThere(join(folder(), name));
    try {
      if (text !== undefined) states.push(parseSendState(text));
    } catch {
      // Another program's file, or one of a later version: it says nothing that this version could tell.
    }
  }
  return states.sort((left, right) => (left.path < right.path ? -1 : 1));
}

function folder(): string {
  return join(stateDirectory(process.env, process.platform), "deliveries");
}
