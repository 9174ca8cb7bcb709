import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseRelativePath, TransferError } from "@rafskil/core";
import type { FileToPreserve } from "../../package-store.ts";
import { digestFile, writeDurably } from "./durable-file.ts";
import { CONTENT_FOLDER, DIGEST_ALGORITHM } from "./names.ts";
import type { Stage } from "./stage.ts";

/** A file in its place in a version that is coming into being: its logical path is that below the content folder. */
export interface StagedFile {
  readonly path: string;
  readonly sha256: string;
  readonly sha512: string;
}

/**
 * Writes a file into a version, and holds it against what was said of it and against what the disk gives back: a fault
 * of the disk is found before custody passes, not after. Throws `source-changed`, `path-unsafe`, `write-failed`.
 */
export async function stageFile(stage: Stage, file: FileToPreserve, signal?: AbortSignal): Promise<StagedFile> {
  const { path } = file;
  if (!parseRelativePath(path).ok)
    throw new TransferError("path-unsafe", `${path} cannot be kept under this name.`, { facts: { path } });
  const target = join(stage.version, CONTENT_FOLDER, path);
  await mkdir(dirname(target), { recursive: true, mode: 0o750 });
  const bytes = file.open(signal === undefined ? {} : { signal });
  const { sizeBytes, sha256, sha512 } = await writeDurably(target, bytes, {
    crashPoint: stage.crashPoint,
    ...(signal === undefined ? {} : { signal }),
  });
  if (sizeBytes !== file.bytes || sha256 !== file.sha256) {
    const text = `${path} has ${sizeBytes} bytes and the SHA-256 ${sha256}; ${file.bytes} bytes with ${file.sha256} were expected.`;
    throw new TransferError("source-changed", text, { facts: { path } });
  }
  const again = (await digestFile(target, [DIGEST_ALGORITHM], signal)).get(DIGEST_ALGORITHM);
  if (again !== sha512) {
    const text = `${path} was written, and the disk gave other bytes back. Look at the disk before anything else is stored.`;
    throw new TransferError("write-failed", text, { facts: { file: path } });
  }
  return { path, sha256, sha512 };
}
