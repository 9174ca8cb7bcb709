/** Bytes read from each end of a file, in which nearly every mark of a format lies. */
export const WINDOW_BYTES = 0x10000;

/** Reads `length` bytes at `offset`; fewer at the end, none where they cannot be had. It never throws. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/**
 * A file as its format sees it: both ends, and a few reads in between. What it gives is valid until the next window
 * over the same buffers is made.
 */
export interface ByteWindow {
  readonly sizeBytes: number;
  /** The first 64 KiB, or the whole. */
  readonly head: Buffer;
  /** The last 64 KiB, read on the first call; the head where that is the whole. Empty where it cannot be reached. */
  tail(): Buffer;
  /** Bytes from anywhere. Fewer or none at the end, and once the budget for one file is spent. */
  readAt(offset: number, length: number): Buffer;
  /** Whether offsets behind the head can be reached. */
  readonly isWholeReachable: boolean;
  /** Whether a read was refused because this file has cost enough. */
  isBudgetSpent(): boolean;
}

/** What one file may cost beyond its ends: a hostile directory stops here. */
const DEFAULT_MAX_READS = 512;
const BYTES_A_READ = 32 * 1024;
const EMPTY: Buffer = Buffer.alloc(0);

export function createByteWindow(options: {
  readonly sizeBytes: number;
  readonly head: Uint8Array;
  readonly tail?: Uint8Array;
  readonly readAt?: ReadAt;
  /** Reads beyond the ends, 512 unless told. A TIFF of many pages takes one or two for each. */
  readonly maxReads?: number;
}): ByteWindow {
  const { sizeBytes, readAt, maxReads = DEFAULT_MAX_READS } = options;
  const head = asBuffer(options.head);
  const isWhole = head.length >= sizeBytes;
  let tail: Buffer | undefined = options.tail === undefined ? undefined : asBuffer(options.tail);
  let page: Buffer = EMPTY;
  let pageOffset = 0;
  let reads = 0;
  let readBytes = 0;
  let isSpent = false;

  function readThrough(offset: number, length: number): Buffer {
    if (readAt === undefined) return EMPTY;
    if (reads >= maxReads || readBytes + length > maxReads * BYTES_A_READ) {
      isSpent = true;
      return EMPTY;
    }
    reads += 1;
    // Directories and chains are read piece by piece: a page spares most of the calls.
    const want = Math.min(Math.max(length, 4096), sizeBytes - offset);
    page = asBuffer(readAt(offset, want));
    pageOffset = offset;
    readBytes += page.length;
    return page.subarray(0, length);
  }

  return {
    sizeBytes,
    head,
    isWholeReachable: isWhole || readAt !== undefined,
    isBudgetSpent: () => isSpent,
    tail() {
      if (isWhole) return head;
      tail ??= asBuffer(readAt?.(Math.max(0, sizeBytes - WINDOW_BYTES), Math.min(WINDOW_BYTES, sizeBytes)) ?? EMPTY);
      return tail;
    },
    readAt(offset, length) {
      if (!(offset >= 0) || !(length > 0) || offset >= sizeBytes) return EMPTY;
      const end = Math.min(offset + length, sizeBytes);
      if (end <= head.length) return head.subarray(offset, end);
      if (offset >= pageOffset && end <= pageOffset + page.length) {
        return page.subarray(offset - pageOffset, end - pageOffset);
      }
      if (tail !== undefined && offset >= sizeBytes - tail.length) {
        const from = offset - (sizeBytes - tail.length);
        return tail.subarray(from, from + end - offset);
      }
      return readThrough(offset, end - offset);
    },
  };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
