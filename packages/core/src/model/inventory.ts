import { DIGEST_ALGORITHMS, type DigestAlgorithm, type Digests, digestsOf } from "./digest.ts";
import type { RelativePath } from "./path.ts";
import { createPathTable } from "./path-table.ts";

/** What is known of one file. */
export interface InventoryFile {
  readonly path: RelativePath;
  readonly sizeBytes: number;
  readonly digests: Digests;
}

/**
 * Every file of a source with its size and digests. It is read in the order in which it was built, which is the
 * code-point order of paths for every source. A million files take about 150 MB with one sha256 each.
 */
export interface Inventory {
  readonly algorithms: readonly DigestAlgorithm[];
  readonly fileCount: number;
  readonly totalBytes: number;
  files(): Iterable<InventoryFile>;
  get(path: string): InventoryFile | undefined;
  /** The file with this number, in the order of `files()`. A number that no file has throws a `RangeError`. */
  at(index: number): InventoryFile;
  /** The number of a path in the order of `files()`, or -1: a cheap way to keep a mark for each file. */
  indexOf(path: string): number;
  /** Whether the file at this number has this digest, in hexadecimal of either case. `false` also where it is unknown. */
  hasDigest(index: number, algorithm: DigestAlgorithm, hex: string): boolean;
  /**
   * The length of the line that `sha256sum` and its kin write of the file at this number, without its end (hexadecimal in
   * small letters, two spaces, path), where it stands at a place among these bytes; else 0.
   */
  lineLengthAt(index: number, algorithm: DigestAlgorithm, line: { bytes: Uint8Array; from: number }): number;
}

export interface InventoryBuilder {
  /** Adds a file; its number counts from 0. The digests may follow. */
  add(path: RelativePath, sizeBytes: number): number;
  /** Sets the digests of a file: those of the algorithms in order, end to end. */
  setDigests(index: number, digests: Uint8Array): void;
  /** As `setDigests`, of hexadecimal text. */
  setHexDigests(index: number, hex: string): void;
  build(): Inventory;
}

const HEX = Buffer.from("0123456789abcdef");
const SPACE = 0x20;

export function createInventoryBuilder(algorithms: readonly DigestAlgorithm[]): InventoryBuilder {
  const widths = algorithms.map((algorithm) => DIGEST_ALGORITHMS[algorithm].bytes);
  const width = widths.reduce((sum, next) => sum + next, 0);
  /** Where each algorithm's digest begins within a file's. */
  const places = widths.map((_, order) => widths.slice(0, order).reduce((sum, next) => sum + next, 0));
  const paths = createPathTable();
  let sizes = new Float64Array(1024);
  let digests = Buffer.alloc(1024 * width);
  let hasDigests = new Uint8Array(1024);
  let totalBytes = 0;

  function grow(): void {
    const capacity = sizes.length * 2;
    const wider = new Float64Array(capacity);
    wider.set(sizes);
    sizes = wider;
    digests = Buffer.concat([digests], capacity * width);
    const marks = new Uint8Array(capacity);
    marks.set(hasDigests);
    hasDigests = marks;
  }

  function fileAt(index: number): InventoryFile {
    return { path: paths.at(index) as RelativePath, sizeBytes: sizes[index] ?? 0, digests: digestsAt(index) };
  }

  function digestsAt(index: number): Digests {
    if (hasDigests[index] !== 1) return {};
    return digestsOf(digests.subarray(index * width, (index + 1) * width), algorithms);
  }

  function placeOf(index: number, givenBytes: number): number {
    if (!(index >= 0 && index < paths.size)) throw new Error(`No file has the number ${index}`);
    if (givenBytes !== width) throw new Error(`Digests of ${width} bytes were expected, not ${givenBytes}`);
    return index * width;
  }

  const inventory: Inventory = {
    algorithms,
    get fileCount() {
      return paths.size;
    },
    get totalBytes() {
      return totalBytes;
    },
    *files() {
      for (let index = 0; index < paths.size; index++) yield fileAt(index);
    },
    get(path) {
      const index = paths.find(path);
      return index < 0 ? undefined : fileAt(index);
    },
    at: fileAt,
    indexOf: (path) => paths.find(path),
    hasDigest(index, algorithm, hex) {
      const order = algorithms.indexOf(algorithm);
      if (order < 0 || index < 0 || hasDigests[index] !== 1) return false;
      const from = index * width + (places[order] ?? 0);
      return digests.toString("hex", from, from + (widths[order] ?? 0)) === hex.toLowerCase();
    },
    lineLengthAt(index, algorithm, { bytes, from }) {
      const order = algorithms.indexOf(algorithm);
      if (order < 0 || hasDigests[index] !== 1) return 0;
      const start = index * width + (places[order] ?? 0);
      let at = from;
      for (let place = start; place < start + (widths[order] ?? 0); place++) {
        const byte = digests[place] ?? 0;
        if (bytes[at] !== HEX[byte >> 4] || bytes[at + 1] !== HEX[byte & 15]) return 0;
        at += 2;
      }
      if (bytes[at] !== SPACE || bytes[at + 1] !== SPACE) return 0;
      const length = paths.lengthAt(index, bytes, at + 2);
      return length < 0 ? 0 : at + 2 + length - from;
    },
  };

  return {
    add(path, sizeBytes) {
      const index = paths.size;
      if (paths.add(path) !== index) throw new Error(`Listed twice: ${path}`);
      if (index === sizes.length) grow();
      sizes[index] = sizeBytes;
      totalBytes += sizeBytes;
      return index;
    },
    setDigests(index, bytes) {
      digests.set(bytes, placeOf(index, bytes.length));
      hasDigests[index] = 1;
    },
    setHexDigests(index, hex) {
      const at = placeOf(index, hex.length / 2);
      if (digests.write(hex, at, "hex") !== width) throw new Error(`Not hexadecimal: ${hex}`);
      hasDigests[index] = 1;
    },
    build: () => inventory,
  };
}
