import { closeSync, constants, openSync, readSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import type { Extent } from "../../model/extent.ts";
import { type ByteWindow, createByteWindow, type ReadAt, WINDOW_BYTES } from "../bytes/byte-window.ts";
import { inflateStart } from "../bytes/inflate-part.ts";
import { u16le, u32le } from "../bytes/numbers.ts";

/** Opens extents one after another with blocking calls: for a worker, where nothing else waits. */
export interface ExtentReader extends Disposable {
  /** `undefined` where the bytes cannot be read. A window is good until the next is opened. */
  open(extent: Extent, options?: { readonly maxReads?: number }): ByteWindow | undefined;
}

/** A deflated entry is inflated whole up to this size, so that its tail and directory are seen; beyond, its head only. */
const MAX_INFLATED_BYTES = 16 * 2 ** 20;

export function createExtentReader(): ExtentReader {
  const headBuffer = Buffer.allocUnsafe(WINDOW_BYTES);
  const headerBuffer = Buffer.allocUnsafe(30);
  let openFile = "";
  let descriptor = -1;

  function close(): void {
    if (descriptor >= 0) closeSync(descriptor);
    descriptor = -1;
    openFile = "";
  }

  /** The file stays open while entries of one archive follow each other. */
  function descriptorOf(file: string): number {
    if (file === openFile) return descriptor;
    close();
    // A file that has become a pipe since it was listed must not stop the worker.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    openFile = file;
    return descriptor;
  }

  function readInto(target: Buffer, offset: number, length: number): Buffer {
    let filled = 0;
    while (filled < length) {
      const count = readSync(descriptor, target, filled, length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return target.subarray(0, filled);
  }

  /** Reads within a run of bytes of the open file. It gives nothing where the disk fails. */
  function readerOf(start: number, sizeBytes: number): ReadAt {
    return (offset, length) => {
      const wanted = Math.min(length, sizeBytes - offset);
      if (wanted <= 0) return Buffer.alloc(0);
      try {
        return readInto(Buffer.allocUnsafe(wanted), start + offset, wanted);
      } catch {
        return Buffer.alloc(0);
      }
    };
  }

  function plain(file: string, start: number, sizeBytes: number, maxReads: number | undefined): ByteWindow {
    descriptorOf(file);
    const head = readInto(headBuffer, start, Math.min(sizeBytes, WINDOW_BYTES));
    return createByteWindow({ sizeBytes, head, readAt: readerOf(start, sizeBytes), ...limitOf(maxReads) });
  }

  function zipEntry(extent: Extent & { kind: "zip-entry" }, maxReads: number | undefined): ByteWindow | undefined {
    descriptorOf(extent.file);
    const header = readInto(headerBuffer, extent.headerOffsetBytes, 30);
    const isEncrypted = (extent.flags & 1) === 1;
    if (isEncrypted || u32le(header, 0) !== 0x04034b50) return undefined;
    const start = extent.headerOffsetBytes + 30 + u16le(header, 26) + u16le(header, 28);
    if (extent.method === "stored") return plain(extent.file, start, extent.storedBytes, maxReads);
    return inflated(extent, readerOf(start, extent.storedBytes), maxReads);
  }

  function inflated(
    extent: Extent & { kind: "zip-entry" },
    read: ReadAt,
    maxReads: number | undefined,
  ): ByteWindow | undefined {
    const { sizeBytes, storedBytes } = extent;
    const isSmall = sizeBytes <= MAX_INFLATED_BYTES && storedBytes <= MAX_INFLATED_BYTES;
    const whole = isSmall ? inflateWhole(read(0, storedBytes), sizeBytes) : undefined;
    if (whole !== undefined) return windowOver(whole, maxReads);
    const head = inflateStart(read(0, WINDOW_BYTES), WINDOW_BYTES);
    return head.length === 0 && sizeBytes > 0 ? undefined : createByteWindow({ sizeBytes, head });
  }

  return {
    open(extent, options = {}) {
      const { maxReads } = options;
      try {
        switch (extent.kind) {
          case "file": {
            const window = plain(extent.file, 0, extent.sizeBytes, maxReads);
            return window.head.length < Math.min(extent.sizeBytes, WINDOW_BYTES) ? undefined : window;
          }
          case "range":
            return plain(extent.file, extent.offsetBytes, extent.sizeBytes, maxReads);
          case "zip-entry":
            return zipEntry(extent, maxReads);
          case "bytes":
            return windowOver(extent.bytes, maxReads);
        }
      } catch {
        close();
        return undefined;
      }
    },
    [Symbol.dispose]: close,
  };
}

function limitOf(maxReads: number | undefined): { readonly maxReads?: number } {
  return maxReads === undefined ? {} : { maxReads };
}

function windowOver(bytes: Uint8Array, maxReads: number | undefined): ByteWindow {
  return createByteWindow({
    sizeBytes: bytes.length,
    head: bytes.subarray(0, WINDOW_BYTES),
    readAt: (offset, length) => bytes.subarray(offset, offset + length),
    ...limitOf(maxReads),
  });
}

/** The whole of a deflated entry, or `undefined` where it is damaged or holds more than its directory says. */
function inflateWhole(packed: Uint8Array, sizeBytes: number): Buffer | undefined {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) });
    return bytes.length === sizeBytes ? bytes : undefined;
  } catch {
    return undefined;
  }
}
