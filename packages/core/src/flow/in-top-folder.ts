import { batched, batchesIn } from "../model/batched.ts";
import { TransferError } from "../model/error.ts";
import { asRelativePath, joinPaths, type RelativePath } from "../model/path.ts";
import type { AddOptions, Sink, SinkEntry, WrittenEntry } from "../write/sink.ts";

/**
 * A sink that puts all it is given into one folder, and gives entries back as if it did not. An archive file is to hold
 * its package in one folder of the package's name (RFC 8493, 4.1: the base directory), so that it unpacks to one.
 *
 * Adding throws `path-unsafe` for a path that becomes too long by it.
 */
export function inTopFolder(sink: Sink, folder: string): Sink {
  const top = asRelativePath(folder);
  return {
    kind: sink.kind,
    add: (entries, options) => batched(() => addUnder(sink, top, entries, options)),
    commit: (options) => sink.commit(options),
    [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
  };
}

async function* addUnder(
  sink: Sink,
  top: RelativePath,
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
  options?: AddOptions,
): AsyncGenerator<readonly WrittenEntry[]> {
  const moved = batched(() => moveUnder(top, entries));
  for await (const batch of batchesIn(sink.add(moved, options))) {
    yield batch.map(({ path, sizeBytes, digests }) => {
      // What `moveUnder` put before it, and nothing else, is taken off again.
      return { path: path.slice(top.length + 1) as RelativePath, sizeBytes, digests };
    });
  }
}

async function* moveUnder(
  top: RelativePath,
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
): AsyncGenerator<readonly SinkEntry[]> {
  for await (const batch of batchesIn(entries)) {
    yield batch.map((entry) => movedUnder(top, entry));
  }
}

function movedUnder(top: RelativePath, entry: SinkEntry): SinkEntry {
  const path = pathUnder(top, entry.path);
  switch (entry.kind) {
    case "directory":
      return { kind: entry.kind, path };
    case "copy":
      return { kind: entry.kind, path, extent: entry.extent, sizeBytes: entry.sizeBytes };
    case "made":
      return { kind: entry.kind, path, bytes: entry.bytes };
  }
}

function pathUnder(top: RelativePath, path: RelativePath): RelativePath {
  const result = joinPaths(top, path);
  if (result.ok) return result.path;
  throw new TransferError("path-unsafe", `${path} cannot stand in a package (${result.fault}): rename it.`, {
    facts: { path, fault: result.fault },
  });
}
