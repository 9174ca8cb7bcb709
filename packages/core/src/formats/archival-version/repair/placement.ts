import { TransferError } from "../../../model/error.ts";
import type { RepairPlanOptions } from "../../package-format.ts";
import type { ArchivalPackage, Medium } from "../package.ts";

/** Where each part of a package is to lie: tables and collections of documents whole, all else on the first medium. */
export interface Placement {
  /** The path in the new generation, with the medium's folder; it never changes below that. */
  targetOf(path: string): string;
  mediumOf(path: string): number;
  /** Parts that are to lie on another medium than now, such as `Tables/table3`. */
  readonly moved: readonly { readonly part: string; readonly medium: number }[];
}

interface Part {
  readonly name: string;
  readonly medium: number;
  sizeBytes: number;
}

const PART = /^(Tables\/table[0-9]+|Documents\/docCollection[0-9]+)\//;

/** Throws `usage` where the package has no id, or a part does not fit. */
export function placeParts(
  { structure, inventory }: ArchivalPackage,
  { volumeSizeBytes, isJoined = false }: RepairPlanOptions,
): Placement {
  const [first] = structure.media;
  if (first === undefined || first.packageId === "") {
    throw new TransferError(
      "usage",
      "The folder is not named by an id: AVID.<archive>.<serial>.<medium>. Rename it first.",
    );
  }
  const parts = new Map<string, Part>();
  let firstBytes = 0;
  for (const { path, sizeBytes } of inventory.files()) {
    const { medium, below } = placeOf(structure.media, path);
    const [, name] = PART.exec(below) ?? [];
    if (name === undefined) firstBytes += sizeBytes;
    else {
      const part = parts.get(name) ?? { name, medium, sizeBytes: 0 };
      part.sizeBytes += sizeBytes;
      parts.set(name, part);
    }
  }
  const isPlaced = isJoined || volumeSizeBytes !== undefined;
  const media = isPlaced ? divide([...parts.values()].sort(inOrder), firstBytes, volumeSizeBytes) : undefined;
  const mediumOf = (path: string): number => {
    const { medium, below } = placeOf(structure.media, path);
    const [, name] = PART.exec(below) ?? [];
    if (media === undefined) return medium;
    return name === undefined ? 1 : (media.get(name) ?? 1);
  };
  return {
    mediumOf,
    targetOf: (path) => `${first.packageId}.${mediumOf(path)}/${placeOf(structure.media, path).below}`,
    moved: [...parts.values()].flatMap(({ name, medium }) => {
      const next = media?.get(name) ?? medium;
      return next === medium ? [] : [{ part: name, medium: next }];
    }),
  };
}

/** The medium that a path lies on, and what stands below its folder. */
function placeOf(media: readonly Medium[], path: string): { readonly medium: number; readonly below: string } {
  const found = media.find(({ prefix }) => prefix !== "" && path.startsWith(prefix)) ?? media[0];
  return { medium: found?.number ?? 1, below: path.slice(found?.prefix.length ?? 0) };
}

/** Tables first, then documents, each by number. */
function inOrder(a: Part, b: Part): number {
  const kind = Number(a.name.startsWith("D")) - Number(b.name.startsWith("D"));
  return kind !== 0 ? kind : Number(/\d+$/.exec(a.name)?.[0]) - Number(/\d+$/.exec(b.name)?.[0]);
}

function divide(
  parts: readonly Part[],
  firstBytes: number,
  volumeSizeBytes = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, number> {
  const media = new Map<string, number>();
  let medium = 1;
  let used = fit("Indices", firstBytes, volumeSizeBytes);
  for (const { name, sizeBytes } of parts) {
    fit(name, sizeBytes, volumeSizeBytes);
    if (used + sizeBytes > volumeSizeBytes) {
      medium += 1;
      used = 0;
    }
    used += sizeBytes;
    media.set(name, medium);
  }
  return media;
}

function fit(name: string, sizeBytes: number, limit: number): number {
  if (sizeBytes <= limit) return sizeBytes;
  const text = `${name} has ${sizeBytes} bytes and stays whole on one medium: choose a larger size than ${limit}.`;
  throw new TransferError("usage", text, { facts: { name, sizeBytes, limit } });
}
