import { createHash } from "node:crypto";
import type { InventoryFile } from "../model/inventory.ts";

const FLUSH_CHARS = 1 << 16;

/** The line of a file: `sha256 DIGEST SIZE PATH` and a line feed. */
export function inventoryLine({ path, sizeBytes, digests }: Omit<InventoryFile, "path"> & { path: string }): string {
  return `sha256 ${digests.sha256 ?? "-"} ${sizeBytes} ${path}\n`;
}

/**
 * One sha256 for a whole package: of a line for each of its files (`inventoryLine`), in code-point order of paths, in
 * UTF-8. A folder, a zip and a tar of the same files have one. It is what is printed when a package is packed or signed,
 * announced with it, found by the receiver, and named by receipts.
 */
export function digestOfInventory(files: Iterable<Parameters<typeof inventoryLine>[0]>): string {
  const hash = createHash("sha256");
  let waiting = "";
  for (const file of files) {
    waiting += inventoryLine(file);
    if (waiting.length < FLUSH_CHARS) continue;
    hash.update(waiting);
    waiting = "";
  }
  return hash.update(waiting).digest("hex");
}
