import { join } from "node:path";
import { digestFile } from "../durable-file.ts";
import type { OcflInventory, PathsByDigest } from "../inventory.ts";
import { FIXITY_ALGORITHMS } from "./check-fixity.ts";
import type { OcflFault } from "./fault.ts";
import { joinPath } from "./list-entries.ts";

/**
 * Holds the files of an object against its manifest and its fixity block (3.5.2, 3.5.4): each is read once. `isQuick`
 * compares names alone.
 */
export async function* checkContent(
  object: string,
  given: {
    readonly inventory: OcflInventory;
    /** Content paths that lie on the disk. */
    readonly found: readonly string[];
    readonly path: string;
    readonly isQuick?: boolean;
    readonly signal?: AbortSignal;
  },
): AsyncGenerator<OcflFault> {
  const { inventory, path } = given;
  const expected = digestsByPath(inventory);
  const found = new Set(given.found);
  for (const file of given.found) {
    if (!expected.has(file)) yield { code: "E023", path: joinPath(path, file), facts: {} };
  }
  for (const [file, digests] of expected) {
    const place = joinPath(path, file);
    if (!found.has(file)) {
      if (digests.has(inventory.digestAlgorithm)) yield { code: "E092", path: place, facts: { reason: "missing" } };
      continue;
    }
    if (given.isQuick) continue;
    const actual = await digestFile(join(object, file), [...digests.keys()], given.signal);
    for (const [algorithm, stated] of digests) {
      const digest = actual.get(algorithm);
      if (digest === stated) continue;
      const isManifest = algorithm === inventory.digestAlgorithm;
      yield {
        code: isManifest ? "E092" : "E093",
        path: place,
        facts: { reason: "differs", algorithm, stated, found: digest ?? "" },
      };
    }
  }
}

/** By content path: algorithm, by its name in `node:crypto`, and the digest in lower case. */
function digestsByPath(inventory: OcflInventory): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const all = new Map<string, Map<string, string>>();
  const add = (block: PathsByDigest, algorithm: string) => {
    for (const [digest, paths] of Object.entries(block)) {
      for (const path of paths) {
        const known = all.get(path) ?? new Map<string, string>();
        known.set(algorithm, digest.toLowerCase());
        all.set(path, known);
      }
    }
  };
  for (const [name, block] of Object.entries(inventory.fixity ?? {})) {
    const algorithm = FIXITY_ALGORITHMS[name];
    if (algorithm !== undefined) add(block, algorithm);
  }
  add(inventory.manifest, inventory.digestAlgorithm);
  return all;
}
