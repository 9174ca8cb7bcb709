import { asRelativePath, comparePaths, type RelativePath } from "../model/path.ts";
import { createFaultList } from "./fault-list.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { createListPace } from "./list-pace.ts";
import { createNameWatch } from "./name-watch.ts";
import type { Source, SourceEntry } from "./source.ts";

type Content = Uint8Array | string;

export interface MemoryTree {
  readonly name: string;
  /** Bytes by path; a text stands for its UTF-8. */
  readonly files: ReadonlyMap<string, Content> | Readonly<Record<string, Content>>;
  readonly emptyDirectories?: readonly string[];
}

/**
 * A source whose files are held in memory: for tests, and for callers who made their files themselves. Their paths are
 * the program's own: a path that is not a `RelativePath`, or that is both a file and a folder, throws a plain `Error`.
 *
 * @example
 * const source = memorySource({ name: "mál", files: { "bréf.txt": "Góðan dag" }, emptyDirectories: ["tómt"] });
 */
export function memorySource(tree: MemoryTree): Source {
  const entries = entriesOf(tree);
  const byPath = new Map(entries.map((entry) => [entry.path as string, entry]));
  if (byPath.size < entries.length) throw new Error("A path is listed both as a file and as a folder");
  const faults = createFaultList();
  const names = createNameWatch(faults);
  for (const entry of entries) {
    for (const folder of foldersAbove(entry.path)) {
      if (byPath.has(folder)) throw new Error(`Both a file and a folder, or a folder that is not empty: ${folder}`);
    }
    names.see(entry.path);
  }
  names.end();
  return {
    kind: "memory",
    name: tree.name,
    async *entries(options = {}) {
      const pace = createListPace({ ...options, limits: DEFAULT_LIMITS });
      for (const entry of entries) {
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        yield entry;
      }
      pace.end();
    },
    faults: () => faults.list(),
    async *open(entry) {
      if (entry.extent.kind === "bytes" && entry.sizeBytes > 0) yield entry.extent.bytes;
    },
    find: async (path) => byPath.get(path),
    async [Symbol.asyncDispose]() {},
  };
}

function entriesOf(tree: MemoryTree): readonly SourceEntry[] {
  const files = tree.files instanceof Map ? [...tree.files] : Object.entries(tree.files);
  const entries = files.map(([path, content]) => {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    return entryOf("file", asRelativePath(path), bytes);
  });
  for (const path of tree.emptyDirectories ?? []) {
    entries.push(entryOf("empty-directory", asRelativePath(path), new Uint8Array(0)));
  }
  return entries.sort((a, b) => comparePaths(a.path, b.path));
}

function entryOf(kind: SourceEntry["kind"], path: RelativePath, bytes: Uint8Array): SourceEntry {
  return { kind, path, sizeBytes: bytes.length, extent: { kind: "bytes", bytes } };
}

function* foldersAbove(path: string): Generator<string> {
  for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", slash + 1)) yield path.slice(0, slash);
}
