import { type DigestAlgorithm, isDigestAlgorithm } from "../../model/digest.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Source, SourceEntry } from "../../read/source.ts";
import {
  type Bag,
  type Contents,
  type Manifest,
  REMARK_KINDS,
  type RemarkCounts,
  type RemarkKind,
  type TagText,
} from "./bag.ts";
import { type ManifestName, parseManifestName } from "./layout.ts";
import { createManifestScan, type Remark, type ScanBackground } from "./manifest-scan.ts";
import { createNameVariants } from "./name-variants.ts";
import type { TagEncoding } from "./tag-encoding.ts";
import { readTagLines } from "./tag-lines.ts";
import { createTagTextWatch } from "./tag-text.ts";

/** A manifest that was found and not yet read. */
export interface FoundManifest extends ManifestName {
  readonly entry: SourceEntry;
  readonly digest?: DigestAlgorithm;
}

/** Reads the name of a file that is known for a manifest. */
export function foundManifest(entry: SourceEntry): FoundManifest {
  const name = parseManifestName(entry.path);
  if (name === undefined) throw new Error(`Not a manifest: ${entry.path}`);
  return isDigestAlgorithm(name.algorithm) ? { ...name, entry, digest: name.algorithm } : { ...name, entry };
}

/** What reading a manifest takes. */
export interface ManifestReading extends ScanBackground {
  readonly source: Source;
  readonly encoding: TagEncoding;
  readonly fetchPaths: number;
}

/** Reads a manifest for the first time: marks what it lists, and counts what is to be remarked. */
export async function readManifest(
  found: FoundManifest,
  reading: ManifestReading,
  options: WorkOptions,
): Promise<{ readonly manifest: Manifest; readonly text: TagText }> {
  const counts = Object.fromEntries(REMARK_KINDS.map((kind) => [kind, 0])) as Record<RemarkKind, number>;
  const marks = createMarks(reading.contents, reading.fetchPaths);
  const watch = createTagTextWatch(found.entry.path);
  const { judge, pass } = createManifestScan({ ...found, ...marks }, reading, (kind) => {
    counts[kind]++;
  });
  for await (const batch of readTagLines(reading.source.open(found.entry, options), reading.encoding, pass)) {
    watch.see(batch);
    let line = batch.firstLine;
    for (const text of batch.lines) {
      if (typeof text === "string") judge(text, line);
      line++;
    }
  }
  const manifest: Manifest = { ...found, path: found.entry.path, ...marks, counts: counts satisfies RemarkCounts };
  return { manifest, text: watch.done() };
}

/**
 * The remarks of some kinds, manifest by manifest and line by line. It reads those manifests again that have any, so
 * that a million of them take no memory.
 */
export async function* remarksOf(
  bag: Bag,
  manifests: readonly Manifest[],
  kinds: readonly RemarkKind[],
  options: WorkOptions,
): AsyncGenerator<readonly [manifest: Manifest, remark: Remark], void, undefined> {
  const concerned = manifests.filter((manifest) => kinds.some((kind) => manifest.counts[kind] > 0));
  if (concerned.length === 0) return;
  const background = backgroundOf(bag);
  for (const manifest of concerned) {
    let remarks: Remark[] = [];
    const marks = createMarks(bag.contents, bag.fetchList?.paths.size ?? 0);
    const { judge } = createManifestScan({ ...manifest, ...marks }, background, (kind, line, path, stated, against) => {
      if (kinds.includes(kind)) remarks.push({ kind, line, path, stated, against });
    });
    for await (const batch of readTagLines(bag.source.open(manifest.entry, options), bag.declaration.encoding)) {
      for (const [index, text] of batch.lines.entries()) {
        if (typeof text === "string") judge(text, batch.firstLine + index);
      }
      for (const remark of remarks) yield [manifest, remark];
      remarks = [];
    }
  }
}

function backgroundOf(bag: Bag): ScanBackground {
  return {
    version: bag.declaration.version,
    contents: bag.contents,
    variants: createNameVariants(bag.contents.inventory),
    findFetch: (path) => bag.fetchList?.paths.find(path) ?? -1,
    isQuick: bag.isQuick,
  };
}

function createMarks(contents: Contents, fetchPaths: number): { listed: Uint8Array; listedFetch: Uint8Array } {
  return { listed: new Uint8Array(contents.inventory.fileCount), listedFetch: new Uint8Array(fetchPaths) };
}
