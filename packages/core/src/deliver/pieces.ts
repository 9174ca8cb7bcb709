import { createHash } from "node:crypto";
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
  let ready: { readonly offset: number; readonly piece: Promise<Piece> } | undefined;
  let lent: ArrayBufferLike | undefined;

  function begin(offset: number, spare?: ArrayBufferLike): Promise<Piece> {
    const length = Math.min(pieceSize.bytes(), leafBytes - (offset % leafBytes), local.sizeBytes - offset);
    const isEnough = spare !== undefined && spare.byteLength >= length;
    const memory = isEnough ? new Uint8Array(spare, 0, length) : Buffer.allocUnsafeSlow(length);
    return readPiece(local, offset, memory);
  }

  return {
    async take(offset) {
      // Memory into which a piece is still being read that nobody wants is left to it.
      const piece = await (ready?.offset === offset ? ready.piece : begin(offset));
      const next = offset + piece.bytes.length;
      ready = undefined;
      if (next < local.sizeBytes) {
        ready = { offset: next, piece: begin(next, lent) };
        // Its failure is heard when it is taken.
        ready.piece.catch(() => undefined);
      }
      lent = piece.bytes.buffer;
      return piece;
    },
  };
}
