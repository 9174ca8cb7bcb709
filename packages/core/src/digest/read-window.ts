import { readSync } from "node:fs";
import type { DigestWork } from "../model/digest-work.ts";
import type { Extent } from "../model/extent.ts";
import { readBuffer } from "../model/read-buffer.ts";
import { LOCAL_HEADER_FIXED_BYTES } from "../model/zip-local-header.ts";

/** One large read for several small entries that lie near each other in an archive. */
export interface ReadWindow {
  /**
   * The bytes at this place, fewer only where the file ends. They stand until the next call. `reach` says how far the
   * neighbours go that will be asked for next; it is called only when the disk has to be read.
   */
  view(file: string, fd: number, offsetBytes: number, lengthBytes: number, reach: () => number): Uint8Array;
  /** What was read belongs to files that may now change. */
  forget(): void;
}

const WINDOW_BYTES = (1 << 20) + (1 << 18);
/** Bytes between two entries that cost less to read than another call of the system. */
const GAP_BYTES = 1 << 16;
/** For the extra fields of a local header, which the directory does not announce. */
const EXTRA_BYTES = 64;

export function createReadWindow(): ReadWindow {
  const buffer = readBuffer(WINDOW_BYTES);
  let current = "";
  let start = 0;
  let fill = 0;
  return {
    view(file, fd, offsetBytes, lengthBytes, reach) {
      if (file !== current || offsetBytes < start || offsetBytes + lengthBytes > start + fill) {
        const wanted = Math.min(Math.max(offsetBytes + lengthBytes, reach()) - offsetBytes, WINDOW_BYTES);
        current = file;
        start = offsetBytes;
        fill = 0;
        while (fill < wanted) {
          const got = readSync(fd, buffer, fill, wanted - fill, start + fill);
          if (got === 0) break;
          fill += got;
        }
      }
      const from = offsetBytes - start;
      return buffer.subarray(from, Math.min(from + lengthBytes, fill));
    },
    forget() {
      current = "";
      fill = 0;
    },
  };
}

/** How far one read from the entry at `index` goes, so that it holds the entries that follow it in the file. */
export function reachOf(work: readonly DigestWork[], index: number): number {
  const first = spanOf(work[index]?.extent);
  if (first === undefined) return 0;
  let end = first.end;
  for (let next = index + 1; next < work.length; next++) {
    const span = spanOf(work[next]?.extent);
    if (span === undefined || span.file !== first.file || span.start < first.start) break;
    if (span.start > end + GAP_BYTES || span.end > first.start + WINDOW_BYTES) break;
    end = Math.max(end, span.end);
  }
  return end;
}

function spanOf(extent: Extent | undefined): { file: string; start: number; end: number } | undefined {
  if (extent?.kind === "range") {
    return { file: extent.file, start: extent.offsetBytes, end: extent.offsetBytes + extent.sizeBytes };
  }
  if (extent?.kind === "zip-entry") {
    const start = extent.headerOffsetBytes;
    const header = LOCAL_HEADER_FIXED_BYTES + extent.rawName.length + EXTRA_BYTES;
    return { file: extent.file, start, end: start + header + extent.storedBytes };
  }
  return undefined;
}
