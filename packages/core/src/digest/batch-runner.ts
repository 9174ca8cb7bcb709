import { crc32 as crc32Of } from "node:zlib";
import type { DigestAlgorithm } from "../model/digest.ts";
import type { DigestWork } from "../model/digest-work.ts";
import { type Extent, extentSize } from "../model/extent.ts";
import { readBuffer } from "../model/read-buffer.ts";
import { type Copied, createCopier } from "./copy.ts";
import { EntryFault, entryFaultOf, Stopped, WriteFault } from "./fault.ts";
import { changed, fileChunks, rangeChunks, readWholeFile } from "./file-data.ts";
import { createHasher, type Hasher } from "./hasher.ts";
import { createTableBuilder, type OutcomeTable, type TableBuilder } from "./outcome-table.ts";
import { createReadWindow, reachOf } from "./read-window.ts";
import { inflatedChunks, inflateWhole, type ReadAt, zipDataOffset } from "./zip-data.ts";

export interface BatchOptions {
  readonly algorithms: readonly DigestAlgorithm[];
  readonly withCrc32: boolean;
  /** Not 0: stop between two chunks. */
  readonly stop: Int32Array;
  /** Called after each chunk of a large entry. */
  readonly onBytes: (bytes: number) => void;
}

/** Reads entries one after the other, with the same few buffers for all. Throws `Stopped` and `WriteFault`. */
export interface BatchRunner {
  run(work: readonly DigestWork[], options: BatchOptions): Promise<OutcomeTable>;
}

/** An entry up to this size is read at one go. */
const WHOLE_BYTES = 1 << 20;
/** A larger entry comes in pieces that stay in a core's own cache while they are hashed, summed and written. */
const CHUNK_BYTES = 1 << 18;
const NO_COPY: Copied = { storedBytes: -1, bytes: undefined };

export function createBatchRunner(): BatchRunner {
  const scratch = readBuffer(WHOLE_BYTES + 1);
  const chunk = scratch.subarray(0, CHUNK_BYTES);
  const window = createReadWindow();
  const copier = createCopier();

  return {
    async run(work, options) {
      const hasher = createHasher(options.algorithms);
      const table = createTableBuilder(work.length, hasher.width);
      try {
        for (const [index, item] of work.entries()) {
          if (Atomics.load(options.stop, 0) !== 0) throw new Stopped();
          try {
            if (isWhole(item)) readWhole(work, index, { hasher, table, withCrc32: options.withCrc32 });
            else await readInChunks(item, index, { hasher, table, options });
          } catch (error) {
            if (error instanceof WriteFault || error instanceof Stopped) throw error;
            const fault = entryFaultOf(error);
            table.fail(index, item.id, fault.fault, fault.message);
          }
        }
        copier.finish();
      } finally {
        copier.abandon();
        window.forget();
      }
      return table.build();
    },
  };

  function readWhole(
    work: readonly DigestWork[],
    index: number,
    { hasher, table, withCrc32 }: { hasher: Hasher; table: TableBuilder; withCrc32: boolean },
  ): void {
    const item = work[index];
    if (item === undefined) return;
    const { id, extent, copyTo } = item;
    const into = copyTo?.kind === "range" ? copier.gather.room(copyTo, extentSize(extent)) : scratch;
    const bytes = wholeBytes(extent, into, () => reachOf(work, index));
    const crc32 = withCrc32 || extent.kind === "zip-entry" ? crc32Of(bytes) : 0;
    checkCrc32(extent, crc32);
    hasher.digest(bytes, table.digests, index * hasher.width);
    const copied = copyTo === undefined ? NO_COPY : copier.put(copyTo, bytes, crc32);
    table.set(index, { id, sizeBytes: bytes.length, crc32, ...copied });
  }

  function wholeBytes(extent: Extent, into: Buffer, reach: () => number): Uint8Array {
    switch (extent.kind) {
      case "file":
        return readWholeFile(extent.file, extent.sizeBytes, into);
      case "bytes":
        return extent.bytes;
      case "range": {
        const fd = copier.files.toRead(extent.file);
        const bytes = window.view(extent.file, fd, extent.offsetBytes, extent.sizeBytes, reach);
        if (bytes.length < extent.sizeBytes) throw changed(extent.sizeBytes, bytes.length);
        return bytes;
      }
      case "zip-entry": {
        const fd = copier.files.toRead(extent.file);
        const readAt: ReadAt = (offset, length) => window.view(extent.file, fd, offset, length, reach);
        const packed = readAt(zipDataOffset(extent, readAt), extent.storedBytes);
        if (packed.length < extent.storedBytes) throw changed(extent.storedBytes, packed.length);
        return extent.method === "stored" ? packed : inflateWhole(extent, packed);
      }
    }
  }

  async function readInChunks(
    { id, extent, copyTo }: DigestWork,
    index: number,
    { hasher, table, options }: { hasher: Hasher; table: TableBuilder; options: BatchOptions },
  ): Promise<void> {
    const copy = copyTo === undefined ? undefined : copier.open(copyTo);
    const running = hasher.start();
    const withCrc32 = options.withCrc32 || extent.kind === "zip-entry";
    let crc32 = 0;
    let sizeBytes = 0;
    for await (const piece of chunksOf(extent)) {
      if (Atomics.load(options.stop, 0) !== 0) throw new Stopped();
      running.update(piece);
      if (withCrc32) crc32 = crc32Of(piece, crc32);
      await copy?.write(piece);
      sizeBytes += piece.length;
      options.onBytes(piece.length);
    }
    checkCrc32(extent, crc32);
    running.finish(table.digests, index * hasher.width);
    const copied = copy === undefined ? NO_COPY : await copy.end(crc32);
    table.set(index, { id, sizeBytes, crc32, ...copied });
  }

  function chunksOf(extent: Extent): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
    switch (extent.kind) {
      case "file":
        return fileChunks(extent.file, extent.sizeBytes, chunk);
      case "bytes":
        return [extent.bytes];
      case "range":
        return rangeChunks(copier.files.toRead(extent.file), extent, chunk);
      case "zip-entry": {
        const fd = copier.files.toRead(extent.file);
        const readAt: ReadAt = (offset, length) => window.view(extent.file, fd, offset, length, () => 0);
        const offsetBytes = zipDataOffset(extent, readAt);
        if (extent.method === "deflate") return inflatedChunks(extent, fd, offsetBytes);
        return rangeChunks(fd, { offsetBytes, sizeBytes: extent.sizeBytes }, chunk);
      }
    }
  }
}

function isWhole({ extent, copyTo }: DigestWork): boolean {
  if (copyTo?.kind === "range" && copyTo.deflateLevel !== undefined) return false;
  if (extent.kind === "zip-entry" && extent.storedBytes > WHOLE_BYTES) return false;
  return extentSize(extent) <= WHOLE_BYTES;
}

function checkCrc32(extent: Extent, crc32: number): void {
  if (extent.kind !== "zip-entry" || extent.crc32 === crc32) return;
  const [announced, found] = [extent.crc32, crc32].map((value) => value.toString(16).padStart(8, "0"));
  throw new EntryFault("crc-mismatch", `${announced} ≠ ${found}`);
}
