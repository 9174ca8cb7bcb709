import { type Extent, extentSize } from "../model/extent.ts";
import type { RelativePath } from "../model/path.ts";
import { holdUpTo } from "./measured-stream.ts";
import type { SinkEntry } from "./sink.ts";

/** An entry by the way in which it is packed. */
export type Piece =
  | { readonly kind: "directory"; readonly path: RelativePath }
  /** Packed in memory, together with others. */
  | { readonly kind: "small" | "large"; readonly path: RelativePath; readonly extent: Extent }
  | { readonly kind: "stream"; readonly path: RelativePath; readonly bytes: AsyncIterable<Uint8Array> };

/** A round's small entries are in memory together, packed and not. */
const ROUND_ENTRIES = 1_024;
const ROUND_BYTES = 1 << 22;
const SMALL_BYTES = 1 << 22;
const HELD_BYTES = 1 << 20;

/** Gathers entries, in order, into rounds that are packed together. A stream ends its round: it must be read next. */
export async function* roundsOf(
  entries: Iterable<SinkEntry> | AsyncIterable<SinkEntry>,
): AsyncGenerator<readonly Piece[]> {
  let round: Piece[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const piece = await pieceOf(entry);
    round.push(piece);
    if (piece.kind === "small") bytes += extentSize(piece.extent);
    if (round.length < ROUND_ENTRIES && bytes < ROUND_BYTES && piece.kind !== "stream") continue;
    yield round;
    round = [];
    bytes = 0;
  }
  if (round.length > 0) yield round;
}

async function pieceOf(entry: SinkEntry): Promise<Piece> {
  const { path } = entry;
  if (entry.kind === "directory") return { kind: "directory", path };
  if (entry.kind === "copy") return filePiece(path, entry.extent);
  const held = await holdUpTo(HELD_BYTES, entry.bytes);
  return held.isWhole
    ? filePiece(path, { kind: "bytes", bytes: held.bytes })
    : { kind: "stream", path, bytes: held.rest };
}

function filePiece(path: RelativePath, extent: Extent): Piece {
  return { kind: extentSize(extent) <= SMALL_BYTES ? "small" : "large", path, extent };
}
