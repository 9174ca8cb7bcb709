import { closeSync, openSync } from "node:fs";
import { writingTo } from "./fault.ts";

/** Files that many entries of a batch lie in or go to: each is opened once. */
export interface OpenFiles {
  toRead(file: string): number;
  toWrite(file: string): number;
  closeAll(): void;
}

export function createOpenFiles(): OpenFiles {
  const reading = new Map<string, number>();
  const writing = new Map<string, number>();
  return {
    toRead(file) {
      const known = reading.get(file);
      if (known !== undefined) return known;
      const fd = openSync(file, "r");
      reading.set(file, fd);
      return fd;
    },
    toWrite(file) {
      const known = writing.get(file);
      if (known !== undefined) return known;
      const fd = writingTo(file, () => openSync(file, "r+"));
      writing.set(file, fd);
      return fd;
    },
    closeAll() {
      for (const fd of reading.values()) closeSync(fd);
      for (const fd of writing.values()) closeSync(fd);
      reading.clear();
      writing.clear();
    },
  };
}
