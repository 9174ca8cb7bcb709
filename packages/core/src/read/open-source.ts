import { realpath, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { TransferError } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import { archiveError } from "./archive-error.ts";
import { detectArchive } from "./archive-kind.ts";
import { directorySource } from "./directory.ts";
import { openToRead, readFailed } from "./file-bytes.ts";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.ts";
import type { Source } from "./source.ts";
import { tarSource } from "./tar.ts";
import { zipSource } from "./zip.ts";

export interface OpenSourceOptions extends WorkOptions {
  readonly limits?: Partial<ReadLimits>;
  /**
   * Where a compressed tar is unpacked to a single file for as long as it is open. Nothing else is written anywhere.
   * What killed runs left there is removed. It belongs to one machine.
   */
  readonly spoolDirectory: string;
  /** What the folder or the archive is called, where the file's own name says nothing. */
  readonly name?: string;
  /** Show an archive's only top folder as a folder, where otherwise its inside is shown. */
  readonly showTopFolder?: boolean;
  /** A clock in milliseconds, such as `performance.now`: without it `maxListMs` is not kept. */
  readonly now?: () => number;
}

const ARCHIVE_ENDING = /\.(zip|tar|tar\.gz|tgz|tar\.zst|tzst)$/i;

/**
 * Opens what lies at a path: a folder, a zip, or a tar (plain, gzip, zstd), told apart by its bytes and not by its name.
 * An archive with one folder at its top and nothing beside it shows the inside of that folder (`topFolder`): a folder,
 * a zip and a tar of one tree then have the same entries in the same order. `name` is the folder's base name, or the
 * archive's without its ending, so that it can be held against `topFolder`.
 *
 * An archive is listed before this returns; a folder is walked when its entries are asked for.
 *
 * @throws TransferError `not-found`, `read-failed`, `archive-unsupported`, `archive-damaged`, `archive-encrypted`,
 * `limit-exceeded`, `insufficient-space`, `write-failed` (the spool), `aborted`
 *
 * @example
 * await using source = await openSource("skil.zip", { spoolDirectory: tmpdir() });
 * for await (const entry of source.entries()) console.log(entry.path, entry.sizeBytes);
 */
export async function openSource(path: string, options: OpenSourceOptions): Promise<Source> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const given = resolve(path);
  // The path is its user's own, who may well name a link; within it none is followed.
  const file = await realpath(given).catch((cause: unknown) => {
    throw readFailed(given, cause);
  });
  const stats = await stat(file);
  if (stats.isDirectory()) return directorySource(file, { ...options, limits, name: options.name ?? basename(given) });
  if (!stats.isFile()) {
    throw new TransferError("read-failed", `${file} is neither a folder nor a file.`, { facts: { path: file } });
  }
  const handle = await openToRead(file);
  try {
    const open = { file, archive: file, handle, sizeBytes: (await handle.stat()).size };
    const name = (options.name ?? basename(given)).replace(ARCHIVE_ENDING, "");
    const listing = { ...options, limits, name, showTopFolder: options.showTopFolder ?? false };
    const kind = await detectArchive(open);
    switch (kind) {
      case "zip":
        return await zipSource(open, listing);
      case "tar":
        return await tarSource(open, { ...listing, compression: "none" });
      case "gzip":
      case "zstd":
        return await tarSource(open, { ...listing, compression: kind });
      case "bzip2":
      case "xz":
      case "7z":
      case "rar":
        throw archiveError("archive-unsupported", `it is ${kind}, and zip and tar are read`, {
          path: file,
          found: kind,
        });
      case "unknown":
        throw archiveError("archive-unsupported", "it is neither a zip nor a tar", { path: file, found: kind });
    }
  } catch (error) {
    await handle.close();
    throw error;
  }
}
