import { mkdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { stopIfAborted } from "../model/error.ts";
import { openPart } from "./atomic.ts";
import type { MeasuredStream } from "./measured-stream.ts";
import type { Sink } from "./sink.ts";
import { DEFAULT_DIRECTORY_MODE, DEFAULT_FILE_MODE, type SinkOptions } from "./sink-options.ts";
import { createSinkState } from "./sink-state.ts";
import { type EntryPlacer, writeEntries } from "./write-entries.ts";
import { writeError, writing } from "./writing.ts";

/** Folders that are synced at the same time. */
const FOLDERS_AT_ONCE = 8;

/**
 * Writes a package as a folder. Each file is on the disk, with its time and mode, before its worker goes on to the next
 * batch, and each folder before the package gets its name: after `commit` a loss of power takes nothing away.
 * Throws at the beginning as `openPart` does.
 */
export async function createDirectorySink(target: string, options: SinkOptions): Promise<Sink> {
  const { pool, modifiedAt, fileMode = DEFAULT_FILE_MODE, directoryMode = DEFAULT_DIRECTORY_MODE } = options;
  const part = await openPart(target, { ...options, kind: "directory" });
  const modifiedAtMs = Math.floor(modifiedAt.getTime() / 1000) * 1000;
  const state = createSinkState();
  /** Each folder after the one that it lies in; the package's own is the empty name. */
  const folders = new Set<string>([""]);
  let entries = 0;
  let files = 0;
  let bytes = 0;

  function makeFolder(path: string): void {
    if (folders.has(path)) return;
    makeFolder(parentOf(path));
    const folder = join(part.path, path);
    try {
      mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
      throw writeError(folder, error);
    }
    folders.add(path);
  }

  const placer: EntryPlacer = {
    place({ kind, path, sizeBytes }) {
      entries += 1;
      if (kind === "directory") {
        makeFolder(path);
        return undefined;
      }
      makeFolder(parentOf(path));
      files += 1;
      bytes += sizeBytes;
      return { kind: "new-file", file: join(part.path, path), mode: fileMode, modifiedAtMs, isSynced: true };
    },
    async stream({ path }, stream) {
      entries += 1;
      makeFolder(parentOf(path));
      await writeStream(join(part.path, path), stream, { mode: fileMode, modifiedAtMs });
      files += 1;
      bytes += stream.sizeBytes;
    },
    settle: () => undefined,
  };

  return {
    kind: "directory",
    add: (list, addOptions = {}) =>
      writeEntries(list, { ...addOptions, pool, placer, withCrc32: false, firstIndex: entries, state }),
    async commit({ signal, onProgress } = {}) {
      state.close();
      const list = [...folders].reverse();
      let done = 0;
      const finishFolders = async (): Promise<void> => {
        for (let path = list.pop(); path !== undefined; path = list.pop()) {
          stopIfAborted(signal);
          await finishFolder(join(part.path, path), { mode: directoryMode, modifiedAtMs });
          done += 1;
          onProgress?.({ phase: "sync", files: done, bytes: 0, totalFiles: folders.size });
        }
      };
      await Promise.all(Array.from({ length: FOLDERS_AT_ONCE }, finishFolders));
      stopIfAborted(signal);
      await part.publish();
      return { path: target, files, bytes };
    },
    [Symbol.asyncDispose]: () => part[Symbol.asyncDispose](),
  };
}

interface Attributes {
  readonly mode: number;
  readonly modifiedAtMs: number;
}

async function writeStream(file: string, stream: MeasuredStream, attributes: Attributes): Promise<void> {
  const handle = await writing(file, () => open(file, "wx", attributes.mode));
  try {
    for await (const chunk of stream) await writing(file, () => handle.writeFile(chunk));
    await writing(file, async () => {
      await handle.chmod(attributes.mode);
      await handle.utimes(attributes.modifiedAtMs / 1000, attributes.modifiedAtMs / 1000);
      await handle.sync();
    });
  } finally {
    await handle.close();
  }
}

async function finishFolder(folder: string, { mode, modifiedAtMs }: Attributes): Promise<void> {
  // Windows opens no folder, and has neither modes nor anything to sync for one.
  if (process.platform === "win32") return;
  const handle = await writing(folder, () => open(folder, "r"));
  try {
    await writing(folder, async () => {
      await handle.utimes(modifiedAtMs / 1000, modifiedAtMs / 1000);
      await handle.chmod(mode);
      await handle.sync();
    });
  } finally {
    await handle.close();
  }
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
