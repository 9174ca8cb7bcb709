import { TransferError } from "../model/error.ts";
import { parseRelativePath, type RelativePath } from "../model/path.ts";
import type { AddOptions, Sink, SinkEntry, WrittenEntry } from "../write/sink.ts";

/**
 * A sink that puts all it is given into one folder, and gives entries back as if it did not. An archive file is to hold
 * its package in one folder of the package's name (RFC 8493, 4.1: the base directory), so that it unpacks to one.
 *
 * Adding throws `path-unsafe` for a path that becomes too long by it.
 */
export function inTopFolder(sink: Sink, folder: string): Sink {
  const prefix = `${folder}/`;
  return {
    kind: sink.kind,
    add: (entries, options) => addUnder(sink, prefix, entries, options),
    commit: (options) => sink.commit(options),
    [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
  };
}

async function* addUnder(
  sink: Sink,
  prefix: string,
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
  options?: AddOptions,
): AsyncGenerator<WrittenEntry> {
  for await (const entry of sink.add(moveUnder(prefix, entries), options)) {
    yield { ...entry, path: checked(entry.path.slice(prefix.length)) };
  }
}

async function* moveUnder(
  prefix: string,
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
): AsyncGenerator<SinkEntry> {
  for await (const entry of entries) yield { ...entry, path: checked(prefix + entry.path) };
}

function checked(path: string): RelativePath {
  const result = parseRelativePath(path);
  if (result.ok) return result.path;
  throw new TransferError("path-unsafe", `${path} cannot stand in a package (${result.fault}): rename it.`, {
    facts: { path, fault: result.fault },
  });
}
