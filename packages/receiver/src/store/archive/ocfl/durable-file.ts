import { createHash, type Hash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { CrashPoint } from "../../crash-point.ts";
import { syncFolder } from "../../sync-folder.ts";

/** What was written, as it was written. */
export interface WrittenFile {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly sha512: string;
}

export interface WriteOptions {
  readonly crashPoint: CrashPoint;
  readonly signal?: AbortSignal;
}

/** Writes a new file and waits until the disk has its bytes; its name is durable once its folder is synced. */
export async function writeDurably(
  path: string,
  chunks: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  { crashPoint, signal }: WriteOptions,
): Promise<WrittenFile> {
  crashPoint("archive/create");
  const handle = await open(path, "wx", 0o640);
  try {
    const sha256 = createHash("sha256");
    const sha512 = createHash("sha512");
    let sizeBytes = 0;
    for await (const chunk of chunks) {
      signal?.throwIfAborted();
      const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
      sha256.update(bytes);
      sha512.update(bytes);
      crashPoint("archive/write");
      await writeFully(handle, bytes);
      sizeBytes += bytes.length;
    }
    crashPoint("archive/sync");
    await handle.sync();
    return { sizeBytes, sha256: sha256.digest("hex"), sha512: sha512.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** The bytes of a file, in chunks that are good only until the next one is asked for. */
export async function* readChunks(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.allocUnsafe(2 ** 20);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Digests of a file by the algorithms of `node:crypto`, in one reading. */
export async function digestFile(
  path: string,
  algorithms: readonly string[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, Hash>(algorithms.map((name) => [name, createHash(name)]));
  for await (const chunk of readChunks(path, signal)) for (const hash of hashes.values()) hash.update(chunk);
  return new Map([...hashes].map(([name, hash]) => [name, hash.digest("hex")]));
}

/** Makes the folders between `top`, which is there, and `folder`, and waits until the disk has each of their names. */
export async function makeFoldersDurably(top: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o750 });
  for (let at = folder; isBelow(top, at); at = dirname(at)) await syncFolder(dirname(at));
}

function isBelow(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && join(top, way) === path;
}

async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done)).bytesWritten;
}
