import { constants } from "node:fs";
import { type FileHandle, mkdir, open, opendir, rm, statfs } from "node:fs/promises";
import { join } from "node:path";
import { TransferError } from "@rafskil/core";
import type { BlobRange, BlobStore, BlobWriter } from "../../blob-store.ts";
import { type CrashPoint, NO_CRASH_POINT } from "../../crash-point.ts";
import { syncFolder } from "../../sync-folder.ts";

const CHUNK = 256 * 1024;
/** Pieces that the system takes in one call. */
const MOST_PIECES = 1024;
const ID = /^[a-z0-9]{8,64}$/;

/** Blobs as files of a folder that only this user reads: `<two letters>/<id>`. */
export async function openDirectoryBlobStore(
  folder: string,
  { crashPoint = NO_CRASH_POINT }: { readonly crashPoint?: CrashPoint } = {},
): Promise<BlobStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  /** Shelves whose names are durable. */
  const made = new Set<string>();

  const shelf = (id: string): string => join(folder, id.slice(-2));

  function pathOf(id: string): string {
    if (!ID.test(id)) throw new Error(`Not a blob's id: ${id}`);
    return join(shelf(id), id);
  }

  /** A file is there after a power cut only if its name is, and that of its shelf. */
  async function syncNames(id: string): Promise<void> {
    const isMade = made.has(shelf(id));
    await Promise.all([syncFolder(shelf(id)), ...(isMade ? [] : [syncFolder(folder)])]);
    made.add(shelf(id));
  }

  async function openFile(id: string, flags: number): Promise<FileHandle> {
    try {
      return await open(pathOf(id), flags, 0o600);
    } catch (cause) {
      throw storeError(cause, id);
    }
  }

  return {
    async open(id, offset) {
      if (offset === 0 && !made.has(shelf(id))) await mkdir(shelf(id), { recursive: true, mode: 0o700 });
      crashPoint("blob/create");
      const create = offset === 0 ? constants.O_CREAT : 0;
      const file = await openFile(id, constants.O_RDWR | constants.O_NOFOLLOW | create);
      try {
        const { size } = await file.stat();
        if (size < offset) throw lost(id, offset, size);
        if (size > offset) await file.truncate(offset);
        return writerOf(file, { id, from: offset, crashPoint, ...(offset === 0 ? { syncNames } : {}) });
      } catch (error) {
        await file.close();
        throw storeError(error, id);
      }
    },
    async openForRepair(id, { from, length }) {
      const file = await openFile(id, constants.O_RDWR | constants.O_NOFOLLOW);
      try {
        if ((await file.stat()).size > length) await file.truncate(length);
      } catch (error) {
        await file.close();
        throw storeError(error, id);
      }
      return writerOf(file, { id, from, crashPoint });
    },
    async *read(id, range = { from: 0 }) {
      const file = await openFile(id, constants.O_RDONLY | constants.O_NOFOLLOW);
      try {
        yield* readRange(file, range);
      } catch (cause) {
        throw storeError(cause, id);
      } finally {
        await file.close();
      }
    },
    async lend(id) {
      const file = await openFile(id, constants.O_RDONLY | constants.O_NOFOLLOW);
      await file.close();
      return { path: pathOf(id), [Symbol.asyncDispose]: async () => undefined };
    },
    async remove(id) {
      crashPoint("blob/remove");
      await rm(pathOf(id), { force: true });
    },
    async *list() {
      for await (const entry of await opendir(folder, { recursive: true })) {
        if (entry.isFile() && ID.test(entry.name)) yield entry.name;
      }
    },
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

function writerOf(
  file: FileHandle,
  options: {
    readonly id: string;
    readonly from: number;
    readonly crashPoint: CrashPoint;
    /** For a new one: its name must be made durable too. */
    readonly syncNames?: (id: string) => Promise<void>;
  },
): BlobWriter {
  const { id, crashPoint, syncNames } = options;
  let at = options.from;
  let isNamed = syncNames === undefined;
  return {
    async write(...pieces) {
      try {
        for (let left = pieces.filter(({ length }) => length > 0); left.length > 0; ) {
          crashPoint("blob/write");
          const { bytesWritten } = await file.writev(left.slice(0, MOST_PIECES), at);
          at += bytesWritten;
          left = withoutFirst(left, bytesWritten);
        }
      } catch (cause) {
        throw storeError(cause, id);
      }
    },
    async sync() {
      try {
        crashPoint("blob/sync");
        await Promise.all([file.datasync(), isNamed ? undefined : syncNames?.(id)]);
        isNamed = true;
        crashPoint("blob/synced");
      } catch (cause) {
        throw storeError(cause, id);
      }
    },
    [Symbol.asyncDispose]: () => file.close(),
  };
}

/** What is left of pieces once so many of their bytes are written. */
function withoutFirst(pieces: readonly Uint8Array[], bytes: number): Uint8Array[] {
  const left: Uint8Array[] = [];
  let done = bytes;
  for (const piece of pieces) {
    if (done < piece.length) left.push(piece.subarray(done));
    done = Math.max(0, done - piece.length);
  }
  return left;
}

async function* readRange(file: FileHandle, { from, to, signal }: BlobRange): AsyncIterable<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (let at = from; to === undefined || at < to; ) {
    signal?.throwIfAborted();
    const { bytesRead } = await file.read(buffer, 0, Math.min(CHUNK, (to ?? Number.MAX_SAFE_INTEGER) - at), at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield Uint8Array.prototype.slice.call(buffer, 0, bytesRead);
  }
}

function lost(id: string, offset: number, size: number): TransferError {
  const text = `The blob ${id} has ${size} bytes, and ${offset} were acknowledged. Look at the disk, and at what was restored.`;
  return new TransferError("read-failed", text, { facts: { id, offset, size } });
}

function storeError(error: unknown, id: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || error instanceof TransferError) return error;
  const options = { cause: error, facts: { id } };
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return new TransferError("insufficient-space", "The quarantine is full.", options);
    case "ENOENT":
      return new TransferError("not-found", `There is no blob ${id}.`, options);
    case "EIO":
      return new TransferError("read-failed", `The disk failed at the blob ${id}.`, options);
    default:
      return new TransferError("write-failed", `The blob ${id} could not be written: ${String(error.code)}.`, options);
  }
}
