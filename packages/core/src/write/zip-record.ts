/** The records of a zip, by PKWARE's APPNOTE 6.3. Numbers that do not fit stand in the ZIP64 field, and 0xFFFFFFFF here. */
export const IN_ZIP64 = 0xffffffff;

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const END = 0x06054b50;
const ZIP64_FIELD = 0x0001;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const FLAG_UTF8 = 0x0800;
const VERSION_PLAIN = 20;
const VERSION_ZIP64 = 45;
/** The system whose file modes stand in the external attributes: Unix. */
const MADE_ON_UNIX = 3 << 8;

/** Where the CRC-32 stands in a local header. */
export const LOCAL_CRC32_AT = 14;

/** What both headers of an entry say. */
export interface ZipEntryFacts {
  readonly name: Uint8Array;
  readonly method: "stored" | "deflate";
  readonly dosTime: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  /** The sizes stand in the ZIP64 field, in both headers alike. */
  readonly isLong: boolean;
}

/** MS-DOS date (high word) and time of an instant in UTC, to two seconds; what lies outside 1980 to 2107 is moved there. */
export function dosTimeOf(instant: Date): number {
  const year = instant.getUTCFullYear();
  if (year < 1980) return ((0 << 9) | (1 << 5) | 1) << 16;
  if (year > 2107) return (((127 << 9) | (12 << 5) | 31) << 16) >>> 0;
  const date = ((year - 1980) << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate();
  const time = (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

export function localHeader(facts: ZipEntryFacts): Buffer {
  const { name, isLong } = facts;
  const bytes = Buffer.allocUnsafe(30 + name.length + (isLong ? 20 : 0));
  bytes.writeUInt32LE(LOCAL_HEADER, 0);
  const at = writeFacts(bytes, 4, facts);
  bytes.writeUInt16LE(isLong ? 20 : 0, at);
  bytes.set(name, at + 2);
  if (isLong) writeZip64(bytes, at + 2 + name.length, [facts.sizeBytes, facts.storedBytes]);
  return bytes;
}

/** The most that an entry of the central directory takes, with a name of so many bytes. */
export function maxDirectoryHeaderBytes(nameBytes: number): number {
  return 46 + nameBytes + 28;
}

/** Writes an entry of the central directory, and gives the place behind it. `mode` is the Unix mode with its kind. */
export function writeDirectoryHeader(
  bytes: Buffer,
  start: number,
  {
    facts,
    mode,
    isDirectory,
    headerOffsetBytes,
  }: { facts: ZipEntryFacts; mode: number; isDirectory: boolean; headerOffsetBytes: number },
): number {
  const { name, isLong } = facts;
  const isFar = headerOffsetBytes >= IN_ZIP64;
  const long = [...(isLong ? [facts.sizeBytes, facts.storedBytes] : []), ...(isFar ? [headerOffsetBytes] : [])];
  const extraBytes = long.length === 0 ? 0 : 4 + long.length * 8;
  bytes.writeUInt32LE(DIRECTORY_HEADER, start);
  bytes.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, start + 4);
  writeFacts(bytes, start + 6, facts);
  if (isFar) bytes.writeUInt16LE(VERSION_ZIP64, start + 6);
  bytes.writeUInt16LE(extraBytes, start + 30);
  // No comment, the first and only disk, no internal attributes.
  bytes.fill(0, start + 32, start + 38);
  // APPNOTE 4.4.15: the low byte holds MS-DOS attributes, of which 0x10 marks a folder.
  bytes.writeUInt32LE(((mode << 16) | (isDirectory ? 0x10 : 0)) >>> 0, start + 38);
  bytes.writeUInt32LE(isFar ? IN_ZIP64 : headerOffsetBytes, start + 42);
  bytes.set(name, start + 46);
  if (long.length > 0) writeZip64(bytes, start + 46 + name.length, long);
  return start + 46 + name.length + extraBytes;
}

/** From "version needed" to the length of the name, which both headers share; gives the place after it. */
function writeFacts(bytes: Buffer, at: number, facts: ZipEntryFacts): number {
  bytes.writeUInt16LE(facts.isLong ? VERSION_ZIP64 : VERSION_PLAIN, at);
  bytes.writeUInt16LE(FLAG_UTF8, at + 2);
  bytes.writeUInt16LE(facts.method === "stored" ? 0 : 8, at + 4);
  bytes.writeUInt32LE(facts.dosTime, at + 6);
  bytes.writeUInt32LE(facts.crc32, at + 10);
  bytes.writeUInt32LE(facts.isLong ? IN_ZIP64 : facts.storedBytes, at + 14);
  bytes.writeUInt32LE(facts.isLong ? IN_ZIP64 : facts.sizeBytes, at + 18);
  bytes.writeUInt16LE(facts.name.length, at + 22);
  return at + 24;
}

function writeZip64(bytes: Buffer, at: number, values: readonly number[]): void {
  bytes.writeUInt16LE(ZIP64_FIELD, at);
  bytes.writeUInt16LE(values.length * 8, at + 2);
  for (const [index, value] of values.entries()) bytes.writeBigUInt64LE(BigInt(value), at + 4 + index * 8);
}

/** What ends an archive: the ZIP64 records only where the plain one is too narrow (APPNOTE 4.3.14 to 4.3.16). */
export function endRecords(directory: { entries: number; offsetBytes: number; sizeBytes: number }): Buffer {
  const { entries, offsetBytes, sizeBytes } = directory;
  const isLong = entries >= 0xffff || offsetBytes >= IN_ZIP64 || sizeBytes >= IN_ZIP64;
  const bytes = Buffer.alloc(22 + (isLong ? 76 : 0));
  if (isLong) {
    bytes.writeUInt32LE(ZIP64_END, 0);
    bytes.writeBigUInt64LE(44n, 4);
    bytes.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, 12);
    bytes.writeUInt16LE(VERSION_ZIP64, 14);
    bytes.writeBigUInt64LE(BigInt(entries), 24);
    bytes.writeBigUInt64LE(BigInt(entries), 32);
    bytes.writeBigUInt64LE(BigInt(sizeBytes), 40);
    bytes.writeBigUInt64LE(BigInt(offsetBytes), 48);
    bytes.writeUInt32LE(ZIP64_LOCATOR, 56);
    bytes.writeBigUInt64LE(BigInt(offsetBytes + sizeBytes), 64);
    bytes.writeUInt32LE(1, 72);
  }
  const at = bytes.length - 22;
  bytes.writeUInt32LE(END, at);
  bytes.writeUInt16LE(Math.min(entries, 0xffff), at + 8);
  bytes.writeUInt16LE(Math.min(entries, 0xffff), at + 10);
  bytes.writeUInt32LE(Math.min(sizeBytes, IN_ZIP64), at + 12);
  bytes.writeUInt32LE(Math.min(offsetBytes, IN_ZIP64), at + 16);
  return bytes;
}
