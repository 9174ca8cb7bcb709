import { pipeline, Readable } from "node:stream";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { TransferError } from "../model/error.ts";
import { archiveError } from "./archive-error.ts";
import { readRange, systemCodeOf } from "./file-bytes.ts";
import { RATIO_COUNTS_ABOVE_BYTES } from "./limits.ts";
import { type ListOptions, limitExceeded } from "./list-pace.ts";
import type { OpenFile } from "./read-at.ts";
import { type Frame, zstdFrames } from "./zstd-frames.ts";

export type Compression = "gzip" | "zstd";

export interface UnpackOptions extends ListOptions {
  readonly compression: Compression;
}

/** Counts what has been read of a packed file and what came out of it. */
export interface Unpacked {
  packedBytes: number;
  sizeBytes: number;
}

const CHUNK_BYTES = 1 << 18;
/** A frame of nothing takes nine bytes, and a decompressor each: more than one in this many bytes is no archive. */
const LEAST_BYTES_OF_FRAMES = 4096;
const FRAMES_FREE = 10_000;

/**
 * The bytes of a compressed file, within the limits of size, ratio and time. `count` tells how far it has come; at the
 * end, the packed file's bytes behind `packedBytes` belong to nothing.
 *
 * @throws TransferError `archive-damaged` with the place, `archive-unsupported`, `limit-exceeded`, `read-failed`, `aborted`
 */
export async function* unpack(packed: OpenFile, count: Unpacked, options: UnpackOptions): AsyncGenerator<Uint8Array> {
  const { limits, now } = options;
  const startedAt = now?.() ?? 0;
  let frames = 0;
  for await (const frame of framesOf(packed, options.compression)) {
    frames += 1;
    if (frames > FRAMES_FREE + packed.sizeBytes / LEAST_BYTES_OF_FRAMES) {
      throw archiveError("archive-unsupported", "it is made of tiny frames", { path: packed.archive, frames });
    }
    const end = frame.offsetBytes + frame.sizeBytes;
    if (frame.isSkipped && end <= packed.sizeBytes) {
      count.packedBytes = end;
      continue;
    }
    for await (const chunk of unpackFrame(packed, frame, { count, options })) {
      count.sizeBytes += chunk.length;
      if (count.sizeBytes > limits.maxTotalBytes)
        throw limitExceeded(limits, "maxTotalBytes", "It unpacks to too much");
      if (count.sizeBytes > RATIO_COUNTS_ABOVE_BYTES && count.sizeBytes > count.packedBytes * limits.maxRatio) {
        throw limitExceeded(limits, "maxRatio", "It unpacks to far more than it is");
      }
      if (now !== undefined && now() - startedAt > limits.maxListMs) {
        throw limitExceeded(limits, "maxListMs", "It takes too long to unpack");
      }
      yield chunk;
    }
  }
}

/** Members of a gzip follow one another in one decompressor; frames of zstd take one each. */
async function* framesOf(packed: OpenFile, compression: Compression): AsyncGenerator<Frame> {
  if (compression === "zstd") yield* zstdFrames(packed);
  else yield { offsetBytes: 0, sizeBytes: packed.sizeBytes, isSkipped: false };
}

async function* unpackFrame(
  packed: OpenFile,
  frame: Frame,
  { count, options }: { readonly count: Unpacked; readonly options: UnpackOptions },
): AsyncGenerator<Uint8Array> {
  const settings = { chunkSize: CHUNK_BYTES };
  const stream = options.compression === "zstd" ? createZstdDecompress(settings) : createGunzip(settings);
  const sizeBytes = Math.min(frame.sizeBytes, packed.sizeBytes - frame.offsetBytes);
  const { file, handle } = packed;
  const { signal } = options;
  const { offsetBytes: from } = frame;
  pipeline(Readable.from(readRange(handle, { file, offsetBytes: from, sizeBytes, signal })), stream, () => {});
  try {
    for await (const chunk of stream) {
      count.packedBytes = frame.offsetBytes + stream.bytesWritten;
      yield chunk;
    }
    count.packedBytes = frame.offsetBytes + stream.bytesWritten;
  } catch (cause) {
    if (cause instanceof TransferError) throw cause;
    const offsetBytes = frame.offsetBytes + stream.bytesWritten;
    const reason = systemCodeOf(cause);
    const what = `at byte ${offsetBytes}, its compressed data breaks off or is garbled (${reason})`;
    throw archiveError("archive-damaged", what, { path: packed.archive, offsetBytes, reason });
  } finally {
    stream.destroy();
  }
  // Some versions of Node say nothing of a frame that breaks off.
  if (sizeBytes < frame.sizeBytes) {
    throw archiveError("archive-damaged", "its compressed data breaks off", {
      path: packed.archive,
      offsetBytes: packed.sizeBytes,
    });
  }
}
