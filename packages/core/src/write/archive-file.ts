import { open } from "node:fs/promises";
import { stopIfAborted } from "../model/error.ts";
import type { WorkOptions } from "../model/progress.ts";
import { openPart } from "./atomic.ts";
import type { WrittenPackage } from "./sink.ts";
import type { SinkOptions } from "./sink-options.ts";
import { writing } from "./writing.ts";

/** An archive under its temporary name. Disposing removes it, unless it was committed. */
export interface ArchiveFile extends AsyncDisposable {
  /** The temporary path, for workers to write to. */
  readonly path: string;
  /** Where the next entry begins; workers may not have written yet what lies before. */
  endBytes: number;
  write(bytes: Uint8Array, offsetBytes: number): Promise<void>;
  /** Writes at the end, and moves it. */
  append(bytes: Uint8Array): Promise<void>;
  /** Appends what ends the archive, waits until the disk has all, and gives the archive its name. */
  commit(pieces: Iterable<Uint8Array>, options: WorkOptions & { readonly files: number }): Promise<WrittenPackage>;
}

/** Throws as `openPart` does. */
export async function openArchiveFile(target: string, options: SinkOptions): Promise<ArchiveFile> {
  const part = await openPart(target, { ...options, kind: "file" });
  const { path } = part;
  const handle = await writing(path, () => open(path, "r+")).catch(async (error: unknown) => {
    await part[Symbol.asyncDispose]();
    throw error;
  });

  async function write(bytes: Uint8Array, offsetBytes: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const from = done;
      const { bytesWritten } = await writing(path, () =>
        handle.write(bytes, from, bytes.length - from, offsetBytes + from),
      );
      done += bytesWritten;
    }
  }

  const file: ArchiveFile = {
    path,
    endBytes: 0,
    write,
    async append(bytes) {
      await write(bytes, file.endBytes);
      file.endBytes += bytes.length;
    },
    async commit(pieces, { files, signal, onProgress }) {
      for (const piece of pieces) {
        stopIfAborted(signal);
        await file.append(piece);
      }
      onProgress?.({ phase: "sync", files, bytes: file.endBytes });
      await writing(path, () => handle.sync());
      await handle.close();
      stopIfAborted(signal);
      await part.publish();
      return { path: target, files, bytes: file.endBytes };
    },
    async [Symbol.asyncDispose]() {
      await handle.close();
      await part[Symbol.asyncDispose]();
    },
  };
  return file;
}
