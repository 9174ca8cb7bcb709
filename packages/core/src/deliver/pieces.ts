import type { LocalBlob } from "./local-blob.ts";
import type { PieceSize } from "./piece-size.ts";

/** A piece of a file as it is sent, with its SHA-256. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: Uint8Array;
}

/** Reads and digests a piece; the digest is made on another thread. */
export async function readPiece(local: LocalBlob, offset: number, length: number): Promise<Piece> {
  const bytes = await local.read(offset, length);
  return { bytes, sha256: new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)) };
}

/** Gives a file's pieces, and makes the next one ready while one is under way. */
export function piecesOf(
  local: LocalBlob,
  { pieceSize, leafBytes }: { readonly pieceSize: PieceSize; readonly leafBytes: number },
): { take(offset: number): Promise<Piece> } {
  let ready: { readonly offset: number; readonly piece: Promise<Piece> } | undefined;
  const begin = (offset: number): Promise<Piece> => {
    const toLeafEnd = leafBytes - (offset % leafBytes);
    return readPiece(local, offset, Math.min(pieceSize.bytes(), toLeafEnd, local.sizeBytes - offset));
  };
  return {
    async take(offset) {
      const piece = await (ready?.offset === offset ? ready.piece : begin(offset));
      const next = offset + piece.bytes.length;
      ready = undefined;
      if (next < local.sizeBytes) {
        ready = { offset: next, piece: begin(next) };
        // Its failure is heard when it is taken.
        ready.piece.catch(() => undefined);
      }
      return piece;
    },
  };
}
