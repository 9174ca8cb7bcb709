import { constants, inflateRawSync } from "node:zlib";

/** Deflate packs at most 1032 bytes into one; so much of the input gives at most 16 MiB. */
const MAX_PACKED_BYTES = 16 * 1024;

/**
 * The beginning of a raw deflate stream, at most `maxBytes` of it, or nothing where it is damaged. The input may be cut
 * anywhere.
 */
export function inflateStart(packed: Uint8Array, maxBytes: number): Buffer {
  try {
    // Packed bytes are hardly ever more than those that they unpack to.
    const some = packed.subarray(0, Math.min(MAX_PACKED_BYTES, maxBytes + 64));
    return inflateRawSync(some, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, maxBytes);
  } catch {
    return Buffer.alloc(0);
  }
}
