import type { Inventory } from "../../../model/inventory.ts";
import { comparePaths, parseRelativePath } from "../../../model/path.ts";

/** Whether the bag has the file that a profile requires, or any file in the folder where the path ends in `/`. */
export function hasListed(inventory: Inventory, path: string): boolean {
  if (!path.endsWith("/")) return parseRelativePath(path).ok && inventory.indexOf(path) >= 0;
  // Paths are in order: the first that is not before the folder's name is in the folder, or none is.
  let [low, high] = [0, inventory.fileCount];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePaths(inventory.at(middle).path, path) < 0) low = middle + 1;
    else high = middle;
  }
  return low < inventory.fileCount && inventory.at(low).path.startsWith(path);
}
