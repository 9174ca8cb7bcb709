import { closeSync, fchmodSync, fsyncSync, futimesSync, openSync } from "node:fs";
import type { CopyTarget } from "../model/digest-work.ts";
import { writingTo } from "./fault.ts";
import { writeFully } from "./write-fully.ts";

export type NewFileTarget = Extract<CopyTarget, { readonly kind: "new-file" }>;

/** Writes new files. Those that must be on the disk are synced many at a time, which disks do far faster. */
export interface FileMaker {
  create(target: NewFileTarget): { write(bytes: Uint8Array): void; end(): void };
  /** Syncs and closes what is still open. */
  flush(): void;
  /** Closes what is still open after a failure. */
  abandon(): void;
}

const OPEN_AT_ONCE = 64;

export function createFileMaker(): FileMaker {
  const unsynced: { fd: number; file: string }[] = [];
  /** The file that is being written: a fault in what is read leaves it open. */
  let current = -1;

  function dropCurrent(): void {
    if (current >= 0) closeSync(current);
    current = -1;
  }

  function flush(): void {
    for (const { fd, file } of unsynced) writingTo(file, () => fsyncSync(fd));
    for (const { fd } of unsynced.splice(0)) closeSync(fd);
  }

  return {
    create(target) {
      dropCurrent();
      const { file, mode, modifiedAtMs } = target;
      const fd = writingTo(file, () => openSync(file, "wx", mode));
      current = fd;
      return {
        write: (bytes) => writeFully(file, fd, bytes, null),
        end() {
          writingTo(file, () => {
            // The mode given to open is narrowed by the process's umask.
            fchmodSync(fd, mode);
            if (modifiedAtMs !== undefined) futimesSync(fd, modifiedAtMs / 1000, modifiedAtMs / 1000);
          });
          current = -1;
          if (target.isSynced !== true) return closeSync(fd);
          unsynced.push({ fd, file });
          if (unsynced.length >= OPEN_AT_ONCE) flush();
        },
      };
    },
    flush,
    abandon() {
      dropCurrent();
      for (const { fd } of unsynced.splice(0)) closeSync(fd);
    },
  };
}
