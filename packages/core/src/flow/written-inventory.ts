import { digestOfInventory } from "../digest/inventory-digest.ts";
import { batched, batchesIn } from "../model/batched.ts";
import { createInventoryBuilder, type Inventory, type InventoryFile } from "../model/inventory.ts";
import { comparePaths } from "../model/path.ts";
import type { Sink, WrittenEntry } from "../write/sink.ts";

/** Keeps every file that is written into a package, payload or not, with its SHA-256. */
export interface WrittenInventory {
  /** The same sink, of which each file is noted. Each volume is noted under its own name. */
  note(sink: Sink, volume: string): Sink;
  /** `digestOfInventory` of what was written; of several volumes, as of the folder that they stand in. */
  digest(): string;
}

/** Files that came in code-point order of their paths: the numbers from the first to before the last. */
interface Run {
  readonly from: number;
  to: number;
}

export function writtenInventory(): WrittenInventory {
  const volumes: { readonly name: string; readonly files: () => Iterable<InventoryFile> }[] = [];
  return {
    note(sink, name) {
      const builder = createInventoryBuilder(["sha256"]);
      const runs: Run[] = [];
      let last = "";
      const keep = ({ path, sizeBytes, digests }: WrittenEntry): void => {
        const index = builder.add(path, sizeBytes);
        builder.setHexDigests(index, digests.sha256 ?? "");
        const run = runs.at(-1);
        if (run !== undefined && comparePaths(last, path) < 0) run.to = index + 1;
        else runs.push({ from: index, to: index + 1 });
        last = path;
      };
      volumes.push({ name, files: () => merged(builder.build(), runs) });
      return {
        kind: sink.kind,
        add: (entries, { algorithms = [], ...options } = {}) =>
          batched(async function* () {
            const added = sink.add(entries, {
              ...options,
              algorithms: [...new Set([...algorithms, "sha256" as const])],
            });
            for await (const batch of batchesIn(added)) {
              for (const entry of batch) keep(entry);
              yield batch;
            }
          }),
        commit: (options) => sink.commit(options),
        [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
      };
    },
    digest() {
      const [only, ...others] = volumes;
      if (only !== undefined && others.length === 0) return digestOfInventory(only.files());
      return digestOfInventory(allOf([...volumes].sort((a, b) => comparePaths(`${a.name}/`, `${b.name}/`))));
    },
  };
}

function* allOf(
  volumes: readonly { readonly name: string; readonly files: () => Iterable<InventoryFile> }[],
): Iterable<Omit<InventoryFile, "path"> & { readonly path: string }> {
  for (const { name, files } of volumes) {
    for (const file of files()) yield { ...file, path: `${name}/${file.path}` };
  }
}

/** All runs as one, in halves: formats write few, and each is long. */
function* merged(inventory: Inventory, runs: readonly Run[]): Generator<InventoryFile> {
  if (runs.length <= 1) {
    for (const { from, to } of runs) for (let index = from; index < to; index += 1) yield inventory.at(index);
    return;
  }
  const half = Math.ceil(runs.length / 2);
  const left = merged(inventory, runs.slice(0, half));
  const right = merged(inventory, runs.slice(half));
  let [one, other] = [left.next(), right.next()];
  while (one.done !== true && other.done !== true) {
    if (comparePaths(one.value.path, other.value.path) < 0) {
      yield one.value;
      one = left.next();
    } else {
      yield other.value;
      other = right.next();
    }
  }
  for (; one.done !== true; one = left.next()) yield one.value;
  for (; other.done !== true; other = right.next()) yield other.value;
}
