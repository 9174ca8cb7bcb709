import type { Inventory } from "../../model/inventory.ts";
import { comparePaths } from "../../model/path.ts";

/** Whether a folder, written with `/` at its end, holds a file at any depth. The inventory is in the order of paths. */
export function hasFilesBelow(inventory: Inventory, folder: string): boolean {
  let low = 0;
  let high = inventory.fileCount;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comparePaths(inventory.at(middle).path, folder) < 0) low = middle + 1;
    else high = middle;
  }
  return low < inventory.fileCount && inventory.at(low).path.startsWith(folder);
}
