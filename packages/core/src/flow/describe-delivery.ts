import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { AnnouncedBlob, AnnouncedPackage, BlobResource } from "../deliver/protocol.ts";
import { digestStream } from "../digest/digest-stream.ts";
import { digestOfInventory } from "../digest/inventory-digest.ts";
import { TransferError } from "../model/error.ts";
import { baseName } from "../model/path.ts";
import { type PackageDigestOptions, readWholePackage, type WholePackage } from "./package-digest.ts";

/** A package as it is announced, and how it looked from outside when it was read. */
export interface DescribedPackage {
  readonly package: AnnouncedPackage;
  readonly seen: string;
}

/**
 * Reads a package whole and tells what is announced of it: an archive file is one blob, each file of a folder is one.
 * Throws as `readWholePackage`, and `format-not-recognised` where no format is given and none is found.
 */
export async function describeForDelivery(
  path: string,
  options: PackageDigestOptions & { readonly format?: string; readonly profile?: string },
): Promise<DescribedPackage> {
  const seen = await lookOf(path);
  const isFolder = (await stat(path)).isDirectory();
  const name = baseName(resolve(path).replaceAll("\\", "/"));
  const [whole, archive] = await both(path, { ...options, ...(isFolder ? {} : { archive: name }) });
  const format = options.format ?? whole.format;
  if (format === undefined) {
    const text = `${path} is no package that is known. Say what it is with --as, or pack it first.`;
    throw new TransferError("format-not-recognised", text, { facts: { path } });
  }
  const profile = options.profile ?? (options.format === undefined ? whole.profile : undefined);
  const files: AnnouncedBlob[] = [];
  for (const { path: at, sizeBytes, digests } of whole.inventory.files()) {
    files.push({ path: at, bytes: sizeBytes, sha256: digests.sha256 ?? "" });
  }
  return {
    seen,
    package: {
      name,
      form: isFolder ? "folder" : "archive",
      format,
      ...(profile === undefined ? {} : { profile }),
      inventoryDigest: digestOfInventory(whole.inventory.files()),
      files: files.length,
      blobs: archive === undefined ? files : [archive],
    },
  };
}

/** What is in a package and, of an archive, the file as it is: read beside each other, so that the disk is asked once. */
async function both(
  path: string,
  { archive, ...options }: PackageDigestOptions & { readonly archive?: string },
): Promise<readonly [WholePackage, AnnouncedBlob | undefined]> {
  const failed = new AbortController();
  const { signal } = options;
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const described = archive === undefined ? undefined : describeFile(path, archive, either);
  // It is heard below, or not wanted any more.
  described?.catch(() => undefined);
  try {
    return [await readWholePackage(path, options), await described];
  } catch (error) {
    failed.abort();
    throw error;
  }
}

/** Size and time of an archive file; of a folder nothing that tells of its files, so that it is always read anew. */
export async function lookOf(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path).catch((cause: unknown) => {
    throw new TransferError("not-found", `There is no ${path}.`, { cause, facts: { path } });
  });
  return [size, mtimeMs, ino].join(" ");
}

/** Where a file of a delivery lies on this machine. */
export function localPathOf(path: string, form: AnnouncedPackage["form"], blob: Pick<BlobResource, "path">): string {
  return form === "folder" ? join(path, ...blob.path.split("/")) : path;
}

async function describeFile(path: string, name: string, signal: AbortSignal): Promise<AnnouncedBlob> {
  const options = { algorithms: ["sha256"], signal } as const;
  const { sizeBytes, digests } = await digestStream(createReadStream(path, { highWaterMark: 2 ** 20 }), options);
  return { path: name, bytes: sizeBytes, sha256: digests.sha256 ?? "" };
}
