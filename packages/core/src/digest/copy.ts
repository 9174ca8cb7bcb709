import { once } from "node:events";
import { createDeflateRaw, deflateRawSync } from "node:zlib";
import type { CopyTarget } from "../model/digest-work.ts";
import { createFileMaker } from "./new-file-target.ts";
import { createOpenFiles, type OpenFiles } from "./open-files.ts";
import { createRangeGather, createRangeStream, type RangeGather, type RangeTarget } from "./range-target.ts";
import { writeFully } from "./write-fully.ts";

/** What a copy leaves: `storedBytes` is -1 where nobody asked, `bytes` go back to the caller. */
export interface Copied {
  readonly storedBytes: number;
  readonly bytes: Uint8Array | undefined;
}

/** A copy of an entry that comes in chunks. */
export interface CopyStream {
  write(bytes: Uint8Array): void | Promise<void>;
  end(crc32: number): Copied | Promise<Copied>;
}

/** Puts what is read where a batch's targets say. */
export interface Copier {
  readonly files: OpenFiles;
  readonly gather: RangeGather;
  /** Copies bytes that are in memory; for a `range` without deflate, `gather.room` has been asked for them. */
  put(target: CopyTarget, bytes: Uint8Array, crc32: number): Copied;
  open(target: CopyTarget): CopyStream;
  /** Writes and closes all that is still open. */
  finish(): void;
  /** Closes all that is still open after a failure. */
  abandon(): void;
}

const NOTHING: Copied = { storedBytes: -1, bytes: undefined };
const DEFLATE_CHUNK_BYTES = 1 << 18;

export function createCopier(): Copier {
  const files = createOpenFiles();
  const gather = createRangeGather(files);
  const maker = createFileMaker();
  return {
    files,
    gather,
    put(target, bytes, crc32) {
      switch (target.kind) {
        case "range":
          gather.put(target, bytes, crc32);
          return NOTHING;
        case "new-file": {
          const made = maker.create(target);
          made.write(bytes);
          made.end();
          return NOTHING;
        }
        case "bytes":
          return packed(bytes, target.deflateLevel);
      }
    },
    open(target) {
      switch (target.kind) {
        case "range": {
          gather.flush();
          if (target.deflateLevel !== undefined) return deflateStream(files, target, target.deflateLevel);
          const stream = createRangeStream(files, target);
          return {
            write: stream.write,
            end(crc32) {
              stream.end(crc32);
              return NOTHING;
            },
          };
        }
        case "new-file": {
          const made = maker.create(target);
          return {
            write: made.write,
            end() {
              made.end();
              return NOTHING;
            },
          };
        }
        case "bytes": {
          const chunks: Uint8Array[] = [];
          return {
            write(bytes) {
              chunks.push(Uint8Array.from(bytes));
            },
            end: () => packed(Buffer.concat(chunks), target.deflateLevel),
          };
        }
      }
    },
    finish() {
      gather.flush();
      maker.flush();
      files.closeAll();
    },
    abandon() {
      maker.abandon();
      files.closeAll();
    },
  };
}

function packed(bytes: Uint8Array, level: number | undefined): Copied {
  if (level === undefined) return { storedBytes: -1, bytes: Uint8Array.from(bytes) };
  const deflated = deflateRawSync(bytes, { level, ...frugal(bytes.length) });
  const isSmaller = deflated.length < bytes.length;
  return { storedBytes: Math.min(deflated.length, bytes.length), bytes: isSmaller ? deflated : Uint8Array.from(bytes) };
}

/** No more memory than the bytes need: to prepare zlib's usual 256 KiB takes longer than to deflate a small file. */
function frugal(sizeBytes: number): { windowBits: number; memLevel: number; chunkSize: number } {
  const bits = Math.ceil(Math.log2(sizeBytes + 1));
  const windowBits = Math.min(Math.max(bits, 9), 15);
  return { windowBits, memLevel: Math.min(Math.max(bits - 6, 1), 8), chunkSize: Math.max(sizeBytes, 64) };
}

/** Deflates behind the place of the prefix, which its caller writes when all sizes are known. */
function deflateStream(files: OpenFiles, target: RangeTarget, level: number): CopyStream {
  const fd = files.toWrite(target.file);
  const start = target.offsetBytes + (target.prefix?.length ?? 0);
  const stream = createDeflateRaw({ level, chunkSize: DEFLATE_CHUNK_BYTES });
  let at = start;
  const drained = (async () => {
    for await (const chunk of stream) {
      if (!(chunk instanceof Uint8Array)) continue;
      writeFully(target.file, fd, chunk, at);
      at += chunk.length;
    }
  })();
  drained.catch(() => stream.destroy());
  return {
    async write(bytes) {
      if (!stream.write(Uint8Array.from(bytes))) await Promise.race([once(stream, "drain"), drained]);
    },
    async end() {
      stream.end();
      await drained;
      return { storedBytes: at - start, bytes: undefined };
    },
  };
}
