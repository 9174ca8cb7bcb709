import { createIdentificationTable } from "../../../describe/identify/identification-table.ts";
import { createIdentifyPool } from "../../../describe/identify/identify-pool.ts";
import type { IdentifyWork } from "../../../describe/identify/identify-work.ts";
import type { Identification } from "../../../model/identification.ts";
import { createPathTable } from "../../../model/path-table.ts";
import type { WorkOptions } from "../../../model/progress.ts";
import type { Source } from "../../../read/source.ts";
import type { Placement } from "./placement.ts";

/** The identification of a file by its path in the package; `undefined` for one that is not of the source. */
export type IdentifiedFormats = (path: string) => Identification | undefined;

/** Looks into every file of the source for what its bytes show it to be. Some sixty bytes a file, and its path. */
export async function identifyFormats(
  source: Source,
  placement: Placement,
  options: WorkOptions,
): Promise<IdentifiedFormats> {
  const paths = createPathTable();
  const found = createIdentificationTable();
  async function* works(): AsyncGenerator<IdentifyWork> {
    for await (const { kind, path, extent } of source.entries(options)) {
      if (kind === "file") yield { id: paths.add(placement.placeOf(path)), name: path, extent };
    }
  }
  await using pool = createIdentifyPool();
  for await (const batch of pool.run(works(), options)) {
    for (const { id, identification } of batch) found.set(id, identification);
  }
  return (path) => {
    const id = paths.find(path);
    return id < 0 ? undefined : found.at(id);
  };
}
