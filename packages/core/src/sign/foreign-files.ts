import type { Inventory } from "../model/inventory.ts";
import type { InventoryDifference, ListedFile } from "./compare-inventory.ts";

/** The list of files of another package, under the name by which its reader knows it. */
export interface OtherList {
  readonly name: string;
  readonly files: Iterable<ListedFile>;
}

/**
 * Finds among the changed and added files those whose content is another package's by its list: swapped in from there,
 * or put into the wrong package. The others' lists are read once, and none is held.
 */
export function findForeign(
  differences: readonly InventoryDifference[],
  { found, others }: { readonly found: Inventory; readonly others: Iterable<OtherList> },
): readonly InventoryDifference[] {
  const paths = new Set(differences.flatMap(({ kind, path }) => (kind === "changed" || kind === "added" ? path : [])));
  if (paths.size === 0) return differences;
  const contents = new Map<string, string>();
  for (const { path, sizeBytes, digests } of found.files()) {
    // Empty files are all alike.
    if (sizeBytes > 0 && digests.sha256 !== undefined && paths.has(path)) contents.set(path, digests.sha256);
  }
  const suspects = new Set(contents.values());
  const origins = new Map<string, { readonly package: string; readonly as: string }>();
  for (const { name, files } of others) {
    for (const { sha256, path } of files) {
      if (suspects.has(sha256) && !origins.has(sha256)) origins.set(sha256, { package: name, as: path });
    }
  }
  return differences.map((difference) => {
    const sha256 = paths.has(difference.path) ? contents.get(difference.path) : undefined;
    const origin = sha256 === undefined ? undefined : origins.get(sha256);
    return origin === undefined ? difference : { kind: "foreign", path: difference.path, ...origin };
  });
}
