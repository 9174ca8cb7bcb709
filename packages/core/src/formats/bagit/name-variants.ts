import type { Inventory } from "../../model/inventory.ts";
import { createPathTable } from "../../model/path-table.ts";
import { collisionKey } from "../../model/portable-name.ts";

/** Finds the one file whose name differs only in letter case or Unicode normalization. */
export interface NameVariants {
  /** Its number, or -1 where there is none, or more than one. */
  find(path: string): number;
}

/** The index is made when a name is first asked for: most bags never need it. */
export function createNameVariants(inventory: Inventory): NameVariants {
  let index: { readonly find: (path: string) => number } | undefined;
  return {
    find(path) {
      index ??= createIndex(inventory);
      return index.find(path);
    },
  };
}

function createIndex(inventory: Inventory): NameVariants {
  const keys = createPathTable();
  const files = new Int32Array(inventory.fileCount);
  let file = 0;
  for (const { path } of inventory.files()) {
    const before = keys.size;
    const key = keys.add(collisionKey(path));
    files[key] = key === before ? file : -1;
    file++;
  }
  return {
    find(path) {
      const key = keys.find(collisionKey(path));
      return key < 0 ? -1 : (files[key] ?? -1);
    },
  };
}
