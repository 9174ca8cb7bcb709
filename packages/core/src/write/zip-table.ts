import { createPathTable } from "../model/path-table.ts";
import {
  endRecords,
  localHeader,
  maxDirectoryHeaderBytes,
  writeDirectoryHeader,
  type ZipEntryFacts,
} from "./zip-record.ts";

/** What is kept of each entry until the central directory is written: about thirty bytes and its path. */
export interface ZipTable {
  readonly size: number;
  /** Adds an entry, its name with "/" at the end for a folder. A name that is there already is a fault of the program. */
  add(name: string, entry: ZipTableEntry): number;
  setCrc32(index: number, crc32: number): void;
  /** Sets what was not known when the entry was added. */
  setSizes(index: number, sizes: { readonly sizeBytes: number; readonly storedBytes: number }): void;
  localHeader(index: number): Uint8Array;
  /** The central directory and what ends the archive, in pieces; the directory begins at this place. */
  directory(offsetBytes: number): Generator<Uint8Array>;
}

export interface ZipTableEntry {
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  readonly storedBytes: number;
  readonly crc32: number;
  readonly method: "stored" | "deflate";
  readonly isLong: boolean;
}

const IS_LONG = 1;
const IS_DEFLATED = 2;
const PIECE_BYTES = 1 << 20;
const SLASH = 0x2f;
/** Kinds of file in a Unix mode. */
const REGULAR_FILE = 0o100000;
const FOLDER = 0o040000;

export function createZipTable(look: {
  readonly dosTime: number;
  readonly fileMode: number;
  readonly directoryMode: number;
}): ZipTable {
  const names = createPathTable();
  let offsets = new Float64Array(1024);
  let sizes = new Float64Array(1024);
  /** Only where they differ from the sizes is there an entry here. */
  const stored = new Map<number, number>();
  let crcs = new Uint32Array(1024);
  let marks = new Uint8Array(1024);

  function grow(): void {
    const length = offsets.length * 2;
    const [oldOffsets, oldSizes, oldCrcs, oldMarks] = [offsets, sizes, crcs, marks];
    offsets = new Float64Array(length);
    sizes = new Float64Array(length);
    crcs = new Uint32Array(length);
    marks = new Uint8Array(length);
    offsets.set(oldOffsets);
    sizes.set(oldSizes);
    crcs.set(oldCrcs);
    marks.set(oldMarks);
  }

  function setSizes(index: number, { sizeBytes, storedBytes }: { sizeBytes: number; storedBytes: number }): void {
    sizes[index] = sizeBytes;
    if (storedBytes === sizeBytes) stored.delete(index);
    else stored.set(index, storedBytes);
  }

  function factsOf(index: number): ZipEntryFacts {
    const sizeBytes = sizes[index] ?? 0;
    const mark = marks[index] ?? 0;
    return {
      name: names.bytesAt(index),
      method: (mark & IS_DEFLATED) === 0 ? "stored" : "deflate",
      dosTime: look.dosTime,
      crc32: crcs[index] ?? 0,
      sizeBytes,
      storedBytes: stored.get(index) ?? sizeBytes,
      isLong: (mark & IS_LONG) !== 0,
    };
  }

  return {
    get size() {
      return names.size;
    },
    add(name, { offsetBytes, sizeBytes, storedBytes, crc32, method, isLong }) {
      const index = names.size;
      if (names.add(name) !== index) throw new Error(`Written twice: ${name}`);
      if (index === offsets.length) grow();
      offsets[index] = offsetBytes;
      crcs[index] = crc32;
      marks[index] = (isLong ? IS_LONG : 0) | (method === "deflate" ? IS_DEFLATED : 0);
      setSizes(index, { sizeBytes, storedBytes });
      return index;
    },
    setCrc32(index, crc32) {
      crcs[index] = crc32;
    },
    setSizes,
    localHeader: (index) => localHeader(factsOf(index)),
    *directory(offsetBytes) {
      let piece = Buffer.allocUnsafe(PIECE_BYTES);
      let fill = 0;
      let sizeBytes = 0;
      for (let index = 0; index < names.size; index++) {
        const facts = factsOf(index);
        if (fill + maxDirectoryHeaderBytes(facts.name.length) > PIECE_BYTES) {
          yield piece.subarray(0, fill);
          piece = Buffer.allocUnsafe(PIECE_BYTES);
          sizeBytes += fill;
          fill = 0;
        }
        const isDirectory = facts.name.at(-1) === SLASH;
        const mode = isDirectory ? FOLDER | look.directoryMode : REGULAR_FILE | look.fileMode;
        const headerOffsetBytes = offsets[index] ?? 0;
        fill = writeDirectoryHeader(piece, fill, { facts, mode, isDirectory, headerOffsetBytes });
      }
      yield piece.subarray(0, fill);
      sizeBytes += fill;
      yield endRecords({ entries: names.size, offsetBytes, sizeBytes });
    },
  };
}
