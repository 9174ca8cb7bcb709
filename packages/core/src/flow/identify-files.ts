import { createIdentificationTable, type IdentificationTable } from "../describe/identify/identification-table.ts";
import { createIdentifyPool } from "../describe/identify/identify-pool.ts";
import type { IdentifyWork } from "../describe/identify/identify-work.ts";
import { identifyWithSiegfried } from "../describe/identify/siegfried.ts";
import type { Inventory } from "../model/inventory.ts";
import type { WorkOptions } from "../model/progress.ts";
import type { Source } from "../read/source.ts";
import type { Identify } from "./describe.ts";

/** Identifies every file of an inventory, by its number there. Throws `read-failed`, `usage` (Siegfried on an archive). */
export async function identifyFiles(
  source: Source,
  inventory: Inventory,
  options: WorkOptions & { readonly identify: Identify; readonly workers: number },
): Promise<IdentificationTable> {
  const table = createIdentificationTable(inventory.fileCount);
  const { identify, workers, ...work } = options;
  await using pool = createIdentifyPool({ workers });
  const files = works(source, inventory, work);
  const batches =
    identify.kind === "signatures"
      ? pool.run(files, work)
      : identifyWithSiegfried(files, { ...work, run: identify.run });
  for await (const batch of batches) for (const { id, identification } of batch) table.set(id, identification);
  return table;
}

async function* works(source: Source, inventory: Inventory, { signal }: WorkOptions): AsyncGenerator<IdentifyWork> {
  for await (const { kind, path, extent } of source.entries(signal === undefined ? {} : { signal })) {
    const id = kind === "file" ? inventory.indexOf(path) : -1;
    if (id >= 0) yield { id, name: path, extent };
  }
}
