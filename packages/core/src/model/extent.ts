/**
 * Where an entry's bytes lie, so that a worker can read them without the source that listed them.
 * Files are absolute paths; offsets and sizes are bytes.
 */
export type Extent =
  /** A whole file, which must still have this size when it has been read. */
  | { readonly kind: "file"; readonly file: string; readonly sizeBytes: number }
  /** A run of bytes in a file: a member of a tar. */
  | { readonly kind: "range"; readonly file: string; readonly offsetBytes: number; readonly sizeBytes: number }
  /** An entry of a zip, as its central directory states it: the worker holds the local header against this. */
  | {
      readonly kind: "zip-entry";
      readonly file: string;
      readonly headerOffsetBytes: number;
      readonly storedBytes: number;
      readonly sizeBytes: number;
      readonly method: "stored" | "deflate";
      readonly crc32: number;
      readonly flags: number;
      readonly rawName: Uint8Array;
    }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** How many bytes an extent gives, as it was announced. */
export function extentSize(extent: Extent): number {
  return extent.kind === "bytes" ? extent.bytes.length : extent.sizeBytes;
}
