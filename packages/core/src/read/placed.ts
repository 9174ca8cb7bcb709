import { comparePaths, parseRelativePath, type RelativePath } from "../model/path.ts";
import { createFaultList } from "./fault-list.ts";
import { readWholeFile } from "./file-bytes.ts";
import type { ReadLimits } from "./limits.ts";
import { createListPace } from "./list-pace.ts";
import { createNameWatch } from "./name-watch.ts";
import type { Source, SourceEntry } from "./source.ts";

/** A file of a package that lies somewhere under a name of its own, and the path that it stands for. */
export interface PlacedFile {
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly sizeBytes: number;
}

/**
 * A folder whose files lie elsewhere: as a receiver keeps them, so that no path which a sender named ever exists on its
 * disk. A path that is not safe, or that stands twice, is a fault and left out.
 */
export function placedSource(
  files: readonly PlacedFile[],
  options: { readonly name: string; readonly limits: ReadLimits; readonly now?: () => number },
): Source {
  const { name } = options;
  const faults = createFaultList();
  const byPath = new Map<RelativePath, SourceEntry>();
  for (const { path, file, sizeBytes } of files) {
    const parsed = parseRelativePath(path);
    if (!parsed.ok) faults.add("unsafe-path", path, parsed.fault);
    else if (byPath.has(parsed.path)) faults.add("duplicate-name", path);
    else
      byPath.set(parsed.path, {
        kind: "file",
        path: parsed.path,
        sizeBytes,
        extent: { kind: "file", file, sizeBytes },
      });
  }
  const entries = [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
  const names = createNameWatch(faults);
  for (const entry of entries) names.see(entry.path);
  names.end();
  return {
    kind: "directory",
    name,
    async *entries(work = {}) {
      const pace = createListPace({ ...options, ...work });
      for (const entry of entries) {
        const turn = pace.count(entry.sizeBytes);
        if (turn !== undefined) await turn;
        yield entry;
      }
      pace.end();
    },
    faults: () => faults.list(),
    async *open({ extent, sizeBytes }, work) {
      if (extent.kind === "file") yield* readWholeFile(extent.file, sizeBytes, work?.signal);
    },
    async find(wanted) {
      const parsed = parseRelativePath(wanted);
      return parsed.ok ? byPath.get(parsed.path) : undefined;
    },
    async [Symbol.asyncDispose]() {},
  };
}
