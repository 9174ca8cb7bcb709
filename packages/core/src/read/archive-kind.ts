import { type OpenFile, readAt } from "./read-at.ts";
import { isTarHeader } from "./tar-header.ts";

export type ArchiveKind = "zip" | "tar" | "gzip" | "zstd" | "bzip2" | "xz" | "7z" | "rar" | "unknown";

const BLOCK_BYTES = 512;
const ZIP_END_BYTES = 22;

const MAGICS: readonly (readonly [hex: string, kind: ArchiveKind])[] = [
  ["504b0304", "zip"],
  // A zip that holds nothing.
  ["504b0506", "zip"],
  // The mark of a split zip, also where it was joined again.
  ["504b0708", "zip"],
  ["504b3030504b0304", "zip"],
  ["1f8b", "gzip"],
  ["28b52ffd", "zstd"],
  ["425a68", "bzip2"],
  ["fd377a585a00", "xz"],
  ["377abcaf271c", "7z"],
  ["526172211a07", "rar"],
];

/** What programs that pack in parallel put first: a frame of zstd to be skipped (RFC 8878, 3.1.2). */
const SKIPPABLE_FRAME = /^5.2a4d18/;

/** Tells an archive by its first bytes; a zip with something put before it by its last. */
export async function detectArchive(open: OpenFile): Promise<ArchiveKind> {
  const start = await readAt(open, Buffer.alloc(BLOCK_BYTES), 0);
  const text = start.toString("hex", 0, 8);
  const known = MAGICS.find(([magic]) => text.startsWith(magic));
  if (known !== undefined) return known[1];
  if (SKIPPABLE_FRAME.test(text)) return "zstd";
  if (isTarHeader(start) || (await isEmptyTar(open, start))) return "tar";
  return (await endsAsZip(open)) ? "zip" : "unknown";
}

/** Nothing but the mark of the end: two blocks of zeros. */
async function isEmptyTar(open: OpenFile, start: Buffer): Promise<boolean> {
  if (open.sizeBytes < 2 * BLOCK_BYTES || open.sizeBytes % BLOCK_BYTES !== 0) return false;
  const next = await readAt(open, Buffer.alloc(BLOCK_BYTES), BLOCK_BYTES);
  return [...start, ...next].every((byte) => byte === 0);
}

async function endsAsZip(open: OpenFile): Promise<boolean> {
  const length = Math.min(open.sizeBytes, ZIP_END_BYTES + 0xffff);
  const tail = await readAt(open, Buffer.alloc(length), open.sizeBytes - length);
  const at = tail.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  return at >= 0 && at + ZIP_END_BYTES <= tail.length;
}
