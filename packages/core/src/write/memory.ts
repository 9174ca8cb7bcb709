import type { DigestPool } from "../model/digest-work.ts";
import type { Sink } from "./sink.ts";
import { createSinkState } from "./sink-state.ts";
import { writeEntries } from "./write-entries.ts";

/** A package in memory: for tests, and for packages that are known to be small. */
export interface MemorySink extends Sink {
  /** The bytes of each file, in the order in which they came. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly directories: ReadonlySet<string>;
}

const NOTHING = new Uint8Array(0);

export function createMemorySink(path: string, { pool }: { readonly pool: DigestPool }): MemorySink {
  const files = new Map<string, Uint8Array>();
  const directories = new Set<string>();
  const paths: string[] = [];
  const state = createSinkState();
  let isCommitted = false;

  function enter(entryPath: string, kind: "file" | "directory"): void {
    if (files.has(entryPath) || directories.has(entryPath)) throw new Error(`Written twice: ${entryPath}`);
    paths.push(entryPath);
    if (kind === "file") files.set(entryPath, NOTHING);
    else directories.add(entryPath);
  }

  return {
    kind: "memory",
    files,
    directories,
    add: (entries, options = {}) =>
      writeEntries(entries, {
        ...options,
        pool,
        withCrc32: false,
        firstIndex: paths.length,
        state,
        placer: {
          place(entry) {
            enter(entry.path, entry.kind);
            return entry.kind === "file" ? { kind: "bytes" } : undefined;
          },
          async stream(entry, bytes) {
            enter(entry.path, "file");
            const chunks: Uint8Array[] = [];
            for await (const chunk of bytes) chunks.push(Uint8Array.from(chunk));
            files.set(entry.path, Buffer.concat(chunks));
          },
          settle: (index, outcome) => void files.set(paths[index] ?? "", outcome.bytes ?? NOTHING),
        },
      }),
    async commit() {
      state.close();
      isCommitted = true;
      const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
      return { path, files: files.size, bytes };
    },
    async [Symbol.asyncDispose]() {
      if (isCommitted) return;
      files.clear();
      directories.clear();
    },
  };
}
