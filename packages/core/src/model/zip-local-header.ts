import type { Extent } from "./extent.ts";

/** An entry of a zip, as its central directory states it. */
export type ZipEntryExtent = Extract<Extent, { readonly kind: "zip-entry" }>;

/** Bytes of a local header before its name and extra fields. */
export const LOCAL_HEADER_FIXED_BYTES = 30;

/** What stands before an entry's data (APPNOTE 4.3.7), with the sizes of its ZIP64 field where it has one. */
export interface LocalHeader {
  readonly flags: number;
  /** The compression method's number: 0 stored, 8 deflate. */
  readonly method: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  readonly rawName: Uint8Array;
  /** Length of the whole header: the data begins this many bytes after the header's first byte. */
  readonly headerBytes: number;
}

const SIGNATURE = 0x04034b50;
const FLAG_DATA_DESCRIPTOR = 0x0008;
/** Encryption, patched data, strong encryption, UTF-8 names, masked headers: what changes how an entry is read. */
const FLAGS_THAT_MATTER = 0x2861;
/** Id of the extra field that holds sizes and offsets of 64 bits (APPNOTE 4.5.3). */
export const ZIP64_FIELD = 0x0001;
const IN_ZIP64 = 0xffffffff;

/**
 * Length of the whole local header, or `undefined` where there is none. It needs the fixed part alone, so that a
 * reader who guessed too short knows how much to read.
 */
export function localHeaderBytes(bytes: Uint8Array): number | undefined {
  if (bytes.length < LOCAL_HEADER_FIXED_BYTES || uint32(bytes, 0) !== SIGNATURE) return undefined;
  return LOCAL_HEADER_FIXED_BYTES + uint16(bytes, 26) + uint16(bytes, 28);
}

/** Parses the local header at the start of `bytes`; `undefined` where there is none, or where it is cut off. */
export function parseLocalHeader(bytes: Uint8Array): LocalHeader | undefined {
  const headerBytes = localHeaderBytes(bytes);
  if (headerBytes === undefined || bytes.length < headerBytes) return undefined;
  const nameEnd = LOCAL_HEADER_FIXED_BYTES + uint16(bytes, 26);
  let storedBytes = uint32(bytes, 18);
  let sizeBytes = uint32(bytes, 22);
  if (storedBytes === IN_ZIP64 || sizeBytes === IN_ZIP64) {
    // APPNOTE 4.5.3: the field holds the full values of those that stand as 0xFFFFFFFF, the unpacked size first.
    let at = extraFieldAt(bytes, { id: ZIP64_FIELD, from: nameEnd, to: headerBytes });
    const end = at < 0 ? -1 : at + uint16(bytes, at - 2);
    if (sizeBytes === IN_ZIP64 && at >= 0 && at + 8 <= end) {
      sizeBytes = uint64(bytes, at);
      at += 8;
    }
    if (storedBytes === IN_ZIP64 && at >= 0 && at + 8 <= end) storedBytes = uint64(bytes, at);
  }
  return {
    flags: uint16(bytes, 6),
    method: uint16(bytes, 8),
    crc32: uint32(bytes, 14),
    storedBytes,
    sizeBytes,
    rawName: bytes.subarray(LOCAL_HEADER_FIXED_BYTES, nameEnd),
    headerBytes,
  };
}

export interface ExtraFields {
  readonly id: number;
  /** Where the extra fields begin and end within the bytes. */
  readonly from: number;
  readonly to: number;
}

/** Where the data of the first extra field with this id begins, or -1; its length stands in the two bytes before. */
export function extraFieldAt(bytes: Uint8Array, fields: ExtraFields): number {
  for (let at = fields.from; at + 4 <= fields.to; ) {
    const next = at + 4 + uint16(bytes, at + 2);
    if (next > fields.to) return -1;
    if (uint16(bytes, at) === fields.id) return at + 4;
    at = next;
  }
  return -1;
}

/**
 * The first thing in which a local header and the central directory differ, as the two values (directory first), or
 * `undefined` where they agree. Readers that stream believe the local header and others the directory: where the two
 * differ, two archives lie in one file. `undefined` in the place of a header is a fault too.
 *
 * Where a data descriptor follows the data, the header may hold zeros for CRC and sizes (APPNOTE 4.4.4).
 */
export function localHeaderFault(header: LocalHeader | undefined, extent: ZipEntryExtent): string | undefined {
  if (header === undefined) return `no local header at ${extent.headerOffsetBytes}`;
  if (!isSameName(header.rawName, extent.rawName)) {
    return `name ${text(extent.rawName)} ≠ ${text(header.rawName)}`;
  }
  const method = extent.method === "stored" ? 0 : 8;
  if (header.method !== method) return `method ${method} ≠ ${header.method}`;
  if ((header.flags & FLAGS_THAT_MATTER) !== (extent.flags & FLAGS_THAT_MATTER)) {
    return `flags ${hex(extent.flags, 4)} ≠ ${hex(header.flags, 4)}`;
  }
  const isDeferred = (header.flags & FLAG_DATA_DESCRIPTOR) !== 0;
  if (isDeferred && header.crc32 === 0 && header.storedBytes === 0 && header.sizeBytes === 0) return undefined;
  if (header.crc32 !== extent.crc32 && !(isDeferred && header.crc32 === 0)) {
    return `CRC-32 ${hex(extent.crc32, 8)} ≠ ${hex(header.crc32, 8)}`;
  }
  if (isOther(header.storedBytes, extent.storedBytes, isDeferred)) {
    return `stored bytes ${extent.storedBytes} ≠ ${header.storedBytes}`;
  }
  if (isOther(header.sizeBytes, extent.sizeBytes, isDeferred)) {
    return `bytes ${extent.sizeBytes} ≠ ${header.sizeBytes}`;
  }
  return undefined;
}

/** Some writers mark both sizes for ZIP64 and leave the field out until the descriptor: that is a deferred size too. */
function isOther(local: number, directory: number, isDeferred: boolean): boolean {
  return local !== directory && !(isDeferred && (local === 0 || local === IN_ZIP64));
}

function isSameName(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function text(name: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(name));
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

function uint32(bytes: Uint8Array, at: number): number {
  return (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;
}

function uint64(bytes: Uint8Array, at: number): number {
  return uint32(bytes, at) + uint32(bytes, at + 4) * 2 ** 32;
}
