import { DIGEST_ALGORITHMS, type DigestAlgorithm } from "../../../model/digest.ts";
import { asRelativePath } from "../../../model/path.ts";
import type { Sink, SinkEntry, WrittenEntry } from "../../../write/sink.ts";
import type { PackageContents, WriteOptions } from "../../package-format.ts";
import type { Choices } from "./choices.ts";
import { dataFolderOf, type Placement } from "./placement.ts";

interface Copying {
  readonly contents: PackageContents;
  readonly options: WriteOptions;
  readonly algorithm: DigestAlgorithm;
  readonly placement: Placement;
  readonly choices: Choices;
}

/**
 * Copies the files of the source to their places. Where known checksums are reused, files that have none are copied and
 * digested first, then the others are copied without being digested.
 */
export async function* copySource(sink: Sink, copying: Copying): AsyncGenerator<WrittenEntry> {
  const { options, algorithm, choices } = copying;
  const algorithms = [...new Set([algorithm, ...options.algorithms])];
  if (!choices.reusesChecksums) {
    yield* sink.add(
      sourceEntries(copying, () => true),
      { ...options, algorithms },
    );
    return;
  }
  const isUnknown = (path: string): boolean => knownDigest(path, copying) === undefined;
  yield* sink.add(sourceEntries(copying, isUnknown), { ...options, algorithms });
  /** Digests of what was handed over and has not come back yet, in order. */
  const waiting: string[] = [];
  async function* known(): AsyncGenerator<SinkEntry> {
    for await (const { kind, path, extent, sizeBytes } of copying.contents.source.entries(options)) {
      const digest = kind === "file" ? knownDigest(path, copying) : undefined;
      if (digest === undefined) continue;
      waiting.push(digest);
      yield { kind: "copy", path: copying.placement.placeOf(path), extent, sizeBytes };
    }
  }
  for await (const entry of sink.add(known(), options)) {
    yield { ...entry, digests: { [algorithm]: waiting.shift() ?? "" } };
  }
}

async function* sourceEntries(
  { contents, options, placement }: Copying,
  isWanted: (path: string) => boolean,
): AsyncGenerator<SinkEntry> {
  const dataFolder = dataFolderOf(placement.main);
  let isEmpty = true;
  for await (const { kind, path, extent, sizeBytes } of contents.source.entries(options)) {
    const target = placement.placeOf(path);
    if (target.startsWith(dataFolder)) isEmpty = false;
    if (kind !== "file") yield { kind: "directory", path: target };
    else if (isWanted(path)) yield { kind: "copy", path: target, extent, sizeBytes };
  }
  if (isEmpty) yield { kind: "directory", path: asRelativePath(dataFolder.slice(0, -1)) };
}

/** The digest that the records hold of a file, by the algorithm of the package, where it is one. */
function knownDigest(path: string, { placement, algorithm }: Copying): string | undefined {
  const digest = placement.rowOf(path)?.digest;
  if (digest === undefined || plain(digest.algorithm) !== algorithm) return undefined;
  const isDigest = /^[0-9a-f]+$/i.test(digest.hex) && digest.hex.length === DIGEST_ALGORITHMS[algorithm].bytes * 2;
  return isDigest ? digest.hex.toLowerCase() : undefined;
}

function plain(algorithm: string): string {
  return algorithm.toLowerCase().replace(/[^a-z0-9]/g, "");
}
