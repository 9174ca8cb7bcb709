import { archiveError } from "./archive-error.ts";
import type { FaultList } from "./fault-list.ts";
import { type OpenFile, readAt } from "./read-at.ts";

/** Where a zip's central directory lies. */
export interface ZipEnd {
  readonly entryCount: number;
  readonly directoryOffsetBytes: number;
  readonly directoryBytes: number;
  /** Bytes put before the archive that its offsets do not know of. */
  readonly baseBytes: number;
}

const END_SIGNATURE = 0x06054b50;
const LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const DECRYPTION_SIGNATURE = 0x08064b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const ZIP64_END_BYTES = 56;
const ENTRY_BYTES = 46;
const MAX_TAIL_BYTES = LOCATOR_BYTES + END_BYTES + 0xffff;

interface EndRecord {
  readonly atBytes: number;
  readonly entryCount: number;
  readonly directoryBytes: number;
  readonly directoryOffsetBytes: number;
}

/**
 * Finds the end record of a zip (APPNOTE 4.3.16), with its ZIP64 peers, and holds what they say against each other and
 * against the size of the file. Bytes that belong to nothing are faults of the archive as a whole (path "").
 *
 * @throws TransferError `archive-damaged`, `archive-unsupported` (several disks), `archive-encrypted`, `read-failed`
 */
export async function readZipEnd(open: OpenFile, faults: FaultList): Promise<ZipEnd> {
  const tail = await readAt(open, Buffer.alloc(Math.min(MAX_TAIL_BYTES, open.sizeBytes)), tailStart(open));
  const end = chooseEnd(open, tail, faults);
  const at = end - tailStart(open);
  const plain: EndRecord = {
    atBytes: end,
    entryCount: tail.readUInt16LE(at + 10),
    directoryBytes: tail.readUInt32LE(at + 12),
    directoryOffsetBytes: tail.readUInt32LE(at + 16),
  };
  const disks = [tail.readUInt16LE(at + 4), tail.readUInt16LE(at + 6)];
  const countHere = tail.readUInt16LE(at + 8);
  const hasLocator = at >= LOCATOR_BYTES && tail.readUInt32LE(at - LOCATOR_BYTES) === LOCATOR_SIGNATURE;
  if (disks.some((disk) => disk !== 0 && !(hasLocator && disk === 0xffff))) throw severalDisks(open);
  if (countHere !== plain.entryCount) faults.add("header-mismatch", "", `entries ${plain.entryCount} ≠ ${countHere}`);
  const record = hasLocator ? await readZip64End(open, tail.subarray(at - LOCATOR_BYTES, at), plain) : plain;
  if (hasLocator) compareEnds(plain, record, faults);
  return placeDirectory(open, record, faults);
}

function tailStart(open: OpenFile): number {
  return Math.max(0, open.sizeBytes - MAX_TAIL_BYTES);
}

/** The last record whose comment ends the file; failing that, the last with room for its comment: data trails it. */
function chooseEnd(open: OpenFile, tail: Buffer, faults: FaultList): number {
  const exact: number[] = [];
  let loose = -1;
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail[at] !== 0x50 || tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const end = at + END_BYTES + tail.readUInt16LE(at + 20);
    if (end === tail.length) exact.push(at);
    else if (end < tail.length && loose < 0) loose = at;
  }
  const [chosen = loose, ...others] = exact;
  if (chosen < 0) throw archiveError("archive-damaged", "the end of the zip is missing", { path: open.archive });
  if (others.length > 0) faults.add("header-mismatch", "", "several end records");
  if (exact.length === 0) {
    const trailing = tail.length - (loose + END_BYTES + tail.readUInt16LE(loose + 20));
    faults.add("trailing-data", "", `${trailing} bytes after the end record`);
  }
  return tailStart(open) + chosen;
}

async function readZip64End(open: OpenFile, locator: Buffer, plain: EndRecord): Promise<EndRecord> {
  if (locator.readUInt32LE(16) > 1) throw severalDisks(open);
  const stated = Number(locator.readBigUInt64LE(8));
  const before = plain.atBytes - LOCATOR_BYTES - ZIP64_END_BYTES;
  // Where bytes were put before the archive, the record still stands right before its locator.
  for (const at of [stated, before]) {
    if (at < 0 || at > before) continue;
    const record = await readAt(open, Buffer.alloc(ZIP64_END_BYTES), at);
    if (record.length < ZIP64_END_BYTES || record.readUInt32LE(0) !== ZIP64_END_SIGNATURE) continue;
    if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) throw severalDisks(open);
    if (record.readBigUInt64LE(24) !== record.readBigUInt64LE(32)) break;
    return {
      atBytes: at,
      entryCount: Number(record.readBigUInt64LE(32)),
      directoryBytes: Number(record.readBigUInt64LE(40)),
      directoryOffsetBytes: Number(record.readBigUInt64LE(48)),
    };
  }
  throw archiveError("archive-damaged", "its ZIP64 end record is not where it should be, or disagrees with itself", {
    path: open.archive,
    offsetBytes: stated,
  });
}

/** APPNOTE 4.4.1.4: a value stands in the ZIP64 record where the plain one is all ones; elsewhere both are the same. */
function compareEnds(plain: EndRecord, zip64: EndRecord, faults: FaultList): void {
  const pairs = [
    ["entries", plain.entryCount, zip64.entryCount, 0xffff],
    ["directory bytes", plain.directoryBytes, zip64.directoryBytes, 0xffffffff],
    ["directory offset", plain.directoryOffsetBytes, zip64.directoryOffsetBytes, 0xffffffff],
  ] as const;
  for (const [what, small, large, deferred] of pairs) {
    if (small !== deferred && small !== large) faults.add("header-mismatch", "", `${what} ${small} ≠ ${large}`);
  }
}

async function placeDirectory(open: OpenFile, record: EndRecord, faults: FaultList): Promise<ZipEnd> {
  const { entryCount, directoryBytes, directoryOffsetBytes } = record;
  const gap = record.atBytes - directoryBytes - directoryOffsetBytes;
  const facts = { path: open.archive, entries: entryCount, directoryBytes, directoryOffsetBytes };
  if (gap < 0 || !Number.isSafeInteger(gap)) {
    throw archiveError("archive-damaged", "its directory does not fit into the file", facts);
  }
  if (entryCount * ENTRY_BYTES > directoryBytes) {
    throw archiveError("archive-damaged", "its directory is too small for the entries it counts", facts);
  }
  if (directoryBytes > 0) {
    const [stated, shifted] = [
      await signatureAt(open, directoryOffsetBytes),
      await signatureAt(open, directoryOffsetBytes + gap),
    ];
    if (stated === DECRYPTION_SIGNATURE || shifted === DECRYPTION_SIGNATURE) {
      throw archiveError("archive-encrypted", "its directory is encrypted", facts);
    }
    if (stated !== ENTRY_SIGNATURE && (gap === 0 || shifted !== ENTRY_SIGNATURE)) {
      throw archiveError("archive-damaged", "its directory is not where it should be", facts);
    }
    if (stated !== ENTRY_SIGNATURE) {
      faults.add("trailing-data", "", `${gap} bytes before the archive`);
      return { entryCount, directoryBytes, directoryOffsetBytes: directoryOffsetBytes + gap, baseBytes: gap };
    }
  }
  if (gap > 0) faults.add("trailing-data", "", `${gap} bytes after the directory`);
  return { entryCount, directoryBytes, directoryOffsetBytes, baseBytes: 0 };
}

async function signatureAt(open: OpenFile, offsetBytes: number): Promise<number> {
  const bytes = await readAt(open, Buffer.alloc(4), offsetBytes);
  return bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
}

function severalDisks(open: OpenFile): Error {
  return archiveError("archive-unsupported", "it is one of several volumes", { path: open.archive });
}
