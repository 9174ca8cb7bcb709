import { createHash } from "node:crypto";
import { readBuffer } from "../model/read-buffer.ts";
import type { LocalBlob } from "./local-blob.ts";
import type { PieceSize } from "./piece-size.ts";

/** A piece of a file as it is sent, with its SHA-256. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

/** What is digested before others have their turn: it stays in a core's cache, and takes a millisecond. */
const SLICE_BYTES = 2 ** 20;

/** Reads and digests a piece, into memory that is given. */
export async function readPiece(local: LocalBlob, offset: number, bytes: Uint8Array): Promise<Piece> {
  const hash = createHash("sha256");
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const slice = bytes.subarray(at, at + SLICE_BYTES);
    await local.read(offset + at, slice);
    hash.update(slice);
  }
  return { bytes, sha256: hash.digest() };
}

/**
 * Gives a file's pieces, and makes the next one ready while one is under way. A piece stands until the next is taken: its
 * memory is used again.
 */
export function piecesOf(
  local: LocalBlob,
  { pieceSize, leafBytes }: { readonly pieceSize: PieceSize; readonly leafBytes: number },
): { take(offset: number): Promise<Piece> } {
  let ready: Begun | undefined;
  /** Of the piece that was taken last. */
  let lent: Buffer | undefined;

  function begin(offset: number, spare?: Buffer): Begun {
    const length = Math.min(pieceSize.bytes(), leafBytes - (offset % leafBytes), local.sizeBytes - offset);
    const memory = spare !== undefined && spare.length >= length ? spare : readBuffer(length);
    const piece = readPiece(local, offset, memory.subarray(0, length));
    // Its failure is heard when it is taken.
    piece.catch(() => undefined);
    return { offset, memory, piece };
  }

  return {
    async take(offset) {
      // Memory into which a piece is still being read that nobody wants is left to it.
      const taken = ready?.offset === offset ? ready : begin(offset);
      ready = undefined;
      const piece = await taken.piece;
      const next = offset + piece.bytes.length;
      if (next < local.sizeBytes) ready = begin(next, lent);
      lent = taken.memory;
      return piece;
    },
  };
}

interface Begun {
  readonly offset: number;
  readonly memory: Buffer;
  readonly piece: Promise<Piece>;
}
