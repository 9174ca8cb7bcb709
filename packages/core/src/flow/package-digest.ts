import { describeSource } from "../describe/describe.ts";
import { digestOfInventory } from "../digest/inventory-digest.ts";
import { createDigestPool } from "../digest/pool.ts";
import { TransferError } from "../model/error.ts";
import type { Inventory } from "../model/inventory.ts";
import type { WorkOptions } from "../model/progress.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "../read/limits.ts";
import { openSource } from "../read/open-source.ts";
import { type PlacedFile, placedSource } from "../read/placed.ts";
import type { Source } from "../read/source.ts";
import { detectFormat } from "./registry.ts";
import { workOptions } from "./work-options.ts";
import type { Workplace } from "./workplace.ts";

export interface PackageDigestOptions extends WorkOptions, Workplace {
  readonly limits?: Partial<ReadLimits>;
}

export interface WholePackageOptions extends PackageDigestOptions {
  /** What the package is called, where the name of its file says nothing. */
  readonly name?: string;
  /** The package is a folder whose files lie elsewhere: then `path` is not looked at, and `name` is needed. */
  readonly placed?: readonly PlacedFile[];
}

/** A package that was read to its end; without a format where none recognises it. */
export interface WholePackage {
  readonly inventory: Inventory;
  readonly format?: string;
  readonly profile?: string;
}

/**
 * Every file of a package with its SHA-256. Nothing may be left out: where a file cannot be read, or an entry is not
 * safe to take, this throws `read-failed`, since half an inventory must not be signed or compared with.
 */
export async function readWholePackage(path: string, options: WholePackageOptions): Promise<WholePackage> {
  const work = workOptions(options);
  const { spoolDirectory, name, placed } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const called = name === undefined ? {} : { name };
  await using source =
    placed === undefined
      ? await openSource(path, { ...work, ...called, spoolDirectory, limits })
      : placedSource(placed, { name: name ?? path, limits });
  await using pool = createDigestPool({ workers: options.workers });
  const { inventory, fileFaults } = await describeSource(source, { ...work, pool, algorithms: ["sha256"] });
  const [fault] = [...fileFaults.map(({ path: at }) => at), ...leftOut(source.faults())];
  if (fault === undefined) return { inventory, ...(await formatOf(source)) };
  const text = `${path} cannot be read whole: ${fault === "" ? "the archive" : fault} is faulty. Run "rafskil verify" to see why.`;
  throw new TransferError("read-failed", text, { facts: { path, file: fault } });
}

async function formatOf(source: Source): Promise<Omit<WholePackage, "inventory">> {
  try {
    const { format, profile } = await detectFormat(source);
    return { format: format.id, profile };
  } catch (error) {
    if (error instanceof TransferError && error.code === "format-not-recognised") return {};
    throw error;
  }
}

/** Names that other systems lose are no hindrance: what is here is whole. */
function leftOut(faults: readonly { readonly kind: string; readonly path: string }[]): readonly string[] {
  const harmless = ["name-collision", "not-portable-name", "trailing-data"];
  return faults.flatMap(({ kind, path }) => (harmless.includes(kind) ? [] : path));
}

/** The digest of a package's inventory, as receipts and statements name it. Throws as `readWholePackage`. */
export async function digestOfPackage(path: string, options: PackageDigestOptions): Promise<string> {
  const { inventory } = await readWholePackage(path, options);
  return digestOfInventory(inventory.files());
}
