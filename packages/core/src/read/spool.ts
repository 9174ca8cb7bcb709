import { type FileHandle, mkdir, open as openFile, readdir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { TransferError } from "../model/error.ts";
import { systemCodeOf } from "./file-bytes.ts";
import type { OpenFile } from "./read-at.ts";
import { type UnpackOptions, unpack } from "./unpack.ts";

export interface SpoolOptions extends UnpackOptions {
  readonly spoolDirectory: string;
}

/** A tar that lies unpacked in the spool directory. */
export interface Spool {
  readonly open: OpenFile;
  /** Bytes of the packed file behind its compressed data. */
  readonly trailingBytes: number;
  remove(): Promise<void>;
}

/** Space left to others on the disk; it is looked at again each time that as much has been written. */
const SPACE_KEPT_BYTES = 1 << 26;
const NAME = /^rafskil-spool-(\d+)-(\d+)-\d+\.tar$/;

/** Spools of this thread that are in use: another with its numbers was left by a killed run that had the same. */
const IN_USE = new Set<string>();

/**
 * Unpacks a compressed tar once, since its members lie anywhere in it: into one file, under a name that the archive has
 * no say in. What killed runs left there is removed first; nothing is left when this throws.
 *
 * @throws TransferError as `unpack`; `insufficient-space`, `write-failed`
 */
export async function unpackToSpool(packed: OpenFile, options: SpoolOptions): Promise<Spool> {
  const { file, handle } = await createSpool(options.spoolDirectory).catch((cause: unknown) => {
    throw writeFailed(options.spoolDirectory, cause);
  });
  async function remove(): Promise<void> {
    await handle.close();
    await rm(file, { force: true });
    IN_USE.delete(file);
  }
  try {
    const count = { packedBytes: 0, sizeBytes: 0 };
    let checkAt = 0;
    for await (const chunk of unpack(packed, count, options)) {
      if (count.sizeBytes > checkAt) {
        await requireSpace(options.spoolDirectory);
        checkAt += SPACE_KEPT_BYTES;
        options.onProgress?.({ phase: "list", files: 0, bytes: count.sizeBytes });
      }
      await write(handle, chunk, file);
    }
    const open = { file, handle, archive: packed.archive, sizeBytes: count.sizeBytes };
    return { open, trailingBytes: packed.sizeBytes - count.packedBytes, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function createSpool(directory: string): Promise<{ readonly file: string; readonly handle: FileHandle }> {
  await mkdir(directory, { recursive: true });
  await removeLeftOvers(directory);
  for (let number = 0; ; number++) {
    const file = join(directory, `rafskil-spool-${process.pid}-${threadId}-${number}.tar`);
    if (IN_USE.has(file)) continue;
    IN_USE.add(file);
    try {
      return { file, handle: await openFile(file, "wx+", 0o600) };
    } catch (error) {
      IN_USE.delete(file);
      throw error;
    }
  }
}

async function removeLeftOvers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const [, pid, thread] = NAME.exec(name) ?? [];
    if (pid === undefined) continue;
    const file = join(directory, name);
    const isOurs = Number(pid) === process.pid && Number(thread) === threadId;
    if (isOurs ? !IN_USE.has(file) : !isRunning(Number(pid))) await rm(file, { force: true });
  }
}

/** Signal 0 is not sent: the system only tells whether the process is there, `EPERM` meaning that it is another's. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCodeOf(error) === "EPERM";
  }
}

async function requireSpace(directory: string): Promise<void> {
  const { bavail, bsize } = await statfs(directory);
  const availableBytes = bavail * bsize;
  if (availableBytes < 2 * SPACE_KEPT_BYTES) throw noSpace(directory, availableBytes);
}

async function write(handle: FileHandle, chunk: Uint8Array, file: string): Promise<void> {
  try {
    for (let done = 0; done < chunk.length; ) done += (await handle.write(chunk, done)).bytesWritten;
  } catch (cause) {
    const code = systemCodeOf(cause);
    throw code === "ENOSPC" || code === "EDQUOT" ? noSpace(file, 0) : writeFailed(file, cause);
  }
}

function noSpace(path: string, availableBytes: number): TransferError {
  const message = `There is no room at ${path} to unpack the archive. Free some, or name a spool directory elsewhere.`;
  return new TransferError("insufficient-space", message, { facts: { path, availableBytes } });
}

function writeFailed(path: string, cause: unknown): TransferError {
  const reason = systemCodeOf(cause);
  return new TransferError("write-failed", `Cannot write ${path} (${reason}).`, { cause, facts: { path, reason } });
}
