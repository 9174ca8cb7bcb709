import { Readable } from "node:stream";
import { createDeflateRaw } from "node:zlib";
import type { DigestOutcome } from "../model/digest-work.ts";
import type { RelativePath } from "../model/path.ts";
import type { ArchiveFile } from "./archive-file.ts";
import { IN_ZIP64 } from "./zip-record.ts";
import type { ZipTable } from "./zip-table.ts";

/** What is known of data once they are packed. */
export interface PackedSizes {
  readonly sizeBytes: number;
  readonly storedBytes: number;
  readonly crc32: number;
}

/** Appends entries to a zip whose packed sizes are known only when they are packed: one after the other. */
export interface ZipPacker {
  directory(path: RelativePath): void;
  /** An entry that is packed already. */
  packed(path: RelativePath, outcome: DigestOutcome): void;
  /** An entry that `pack` writes at the place that it is given. */
  large(path: RelativePath, entry: LargeEntry): Promise<void>;
  /** Writes what was held back. */
  flush(): Promise<void>;
}

export interface LargeEntry {
  readonly method: "stored" | "deflate";
  /** `undefined` where nobody knows it. */
  readonly sizeBytes: number | undefined;
  readonly pack: (offsetBytes: number) => Promise<PackedSizes>;
}

const NOTHING: PackedSizes = { sizeBytes: 0, storedBytes: 0, crc32: 0 };

export function createZipPacker(file: ArchiveFile, table: ZipTable): ZipPacker {
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  function hold(bytes: Uint8Array): void {
    held.push(bytes);
    heldBytes += bytes.length;
  }

  function enter(name: string, sizes: PackedSizes, kind: { method: "stored" | "deflate"; isLong: boolean }): number {
    return table.add(name, { offsetBytes: file.endBytes + heldBytes, ...sizes, ...kind });
  }

  async function flush(): Promise<void> {
    await file.append(Buffer.concat(held));
    held = [];
    heldBytes = 0;
  }

  return {
    directory(path) {
      hold(table.localHeader(enter(`${path}/`, NOTHING, { method: "stored", isLong: false })));
    },
    packed(path, { sizeBytes, crc32, bytes = new Uint8Array(0) }) {
      const method = bytes.length < sizeBytes ? "deflate" : "stored";
      const sizes = { sizeBytes, storedBytes: bytes.length, crc32 };
      hold(table.localHeader(enter(path, sizes, { method, isLong: false })));
      hold(bytes);
    },
    async large(path, { method, sizeBytes, pack }) {
      await flush();
      // Deflate makes what it cannot compress a little larger: less than a thousandth.
      const isLong = sizeBytes === undefined || sizeBytes * 1.001 >= IN_ZIP64;
      const index = enter(path, NOTHING, { method, isLong });
      const headerOffset = file.endBytes;
      file.endBytes += table.localHeader(index).length;
      const sizes = await pack(file.endBytes);
      file.endBytes += sizes.storedBytes;
      table.setSizes(index, sizes);
      table.setCrc32(index, sizes.crc32);
      await file.write(table.localHeader(index), headerOffset);
    },
    flush,
  };
}

/** Deflates a stream into a file, and gives the number of bytes that came out. */
export async function deflateStream(
  stream: AsyncIterable<Uint8Array>,
  level: number,
  { file, offsetBytes }: { readonly file: ArchiveFile; readonly offsetBytes: number },
): Promise<number> {
  const source = Readable.from(copies(stream), { highWaterMark: 1 });
  const deflate = createDeflateRaw({ level, chunkSize: 1 << 18 });
  source.once("error", (error) => deflate.destroy(error));
  source.pipe(deflate);
  let storedBytes = 0;
  try {
    for await (const chunk of deflate) {
      if (!(chunk instanceof Uint8Array)) continue;
      await file.write(chunk, offsetBytes + storedBytes);
      storedBytes += chunk.length;
    }
  } finally {
    source.destroy();
  }
  return storedBytes;
}

/** A piece stands only until the next is asked for, and zlib works on one while it asks. */
async function* copies(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) yield Uint8Array.from(piece);
}
