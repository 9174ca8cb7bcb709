import type { Inventory } from "../../model/inventory.ts";
import { createPathTable, type PathTable } from "../../model/path-table.ts";
import { collisionKey } from "../../model/portable-name.ts";

/** Finds files by names that differ in letter case or Unicode form; the table is made when it is first asked for. */
export function createNameVariants(inventory: Inventory): (path: string) => number {
  let table: PathTable | undefined;
  /** For each key, the first file that has it. */
  const files: number[] = [];

  function fill(): PathTable {
    const keys = createPathTable();
    let index = 0;
    for (const { path } of inventory.files()) {
      if (keys.add(collisionKey(path)) === files.length) files.push(index);
      index += 1;
    }
    return keys;
  }

  return (path) => {
    table ??= fill();
    return files[table.find(collisionKey(path))] ?? -1;
  };
}
