import { createFileWindow } from "./file-window.ts";
import type { OpenFile } from "./read-at.ts";

/** A run of a packed file's bytes, unpacked on its own. */
export interface Frame {
  readonly offsetBytes: number;
  readonly sizeBytes: number;
  /** It holds nothing of the content, such as the table of a seekable file. */
  readonly isSkipped: boolean;
}

const MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const HEADER_MOST_BYTES = 18;
const BLOCK_HEADER_BYTES = 3;
const RAW_BLOCK = 0;
const RLE_BLOCK = 1;

/**
 * The frames of a zstd file (RFC 8878, 3.1), found by their block headers: Node's decompressor stops after the first,
 * and several programs write many. It ends where no frame begins; a frame that runs over
 * the end of the file is given with the bytes that it should have.
 */
export async function* zstdFrames(open: OpenFile): AsyncGenerator<Frame> {
  const window = createFileWindow(open);
  async function read(offsetBytes: number, length: number): Promise<Buffer> {
    return window.peek(offsetBytes, length) ?? (await window.fill(offsetBytes, length));
  }

  async function endOfBlocks(from: number): Promise<number> {
    for (let at = from; ; ) {
      const header = await read(at, BLOCK_HEADER_BYTES);
      if (header.length < BLOCK_HEADER_BYTES) return at + BLOCK_HEADER_BYTES;
      const bits = header.readUIntLE(0, BLOCK_HEADER_BYTES);
      const type = (bits >>> 1) & 3;
      at += BLOCK_HEADER_BYTES + (type === RLE_BLOCK ? 1 : bits >>> 3);
      const isReserved = type > RAW_BLOCK + 2;
      if ((bits & 1) === 1 || isReserved || at > open.sizeBytes) return at;
    }
  }

  for (let at = 0; at < open.sizeBytes; ) {
    const header = await read(at, HEADER_MOST_BYTES);
    if (header.length < 8) return;
    const magic = header.readUInt32LE(0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      const sizeBytes = 8 + header.readUInt32LE(4);
      yield { offsetBytes: at, sizeBytes, isSkipped: true };
      at += sizeBytes;
      continue;
    }
    if (magic !== MAGIC) return;
    const descriptor = header[4] ?? 0;
    const hasChecksum = (descriptor & 4) !== 0;
    const end = (await endOfBlocks(at + headerBytes(descriptor))) + (hasChecksum ? 4 : 0);
    yield { offsetBytes: at, sizeBytes: end - at, isSkipped: false };
    at = end;
  }
}

/** Length of a frame's header by its descriptor: magic, descriptor, window, dictionary id, content size. */
function headerBytes(descriptor: number): number {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >>> 6] ?? 0;
  return 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
}
