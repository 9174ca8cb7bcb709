import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip made byte by byte; what is not said is right. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly isDeflated?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc32?: number;
  readonly storedBytes?: number;
  readonly sizeBytes?: number;
  /** UNIX mode. */
  readonly mode?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly disk?: number;
  /** Sizes and offset stand in the ZIP64 field. */
  readonly isZip64?: boolean;
  /** Sizes and CRC follow the data. */
  readonly hasDescriptor?: boolean;
  /** Where the directory says that the local header is. */
  readonly offsetBytes?: number;
  /** What the local header says where it differs. */
  readonly local?: Partial<Pick<ZipPart, "name" | "flags" | "method" | "crc32" | "storedBytes" | "sizeBytes">>;
  /** Bytes put before the local header. */
  readonly gap?: Uint8Array;
  /** The entry is only in the directory. */
  readonly isWithoutLocal?: boolean;
}

export interface ZipEndParts {
  readonly comment?: Uint8Array;
  readonly entryCount?: number;
  readonly entryCountHere?: number;
  readonly directoryBytes?: number;
  readonly directoryOffsetBytes?: number;
  readonly disk?: number;
  readonly isZip64?: boolean;
  /** What the plain end record says where there is a ZIP64 one. */
  readonly plainEntryCount?: number;
  readonly afterDirectory?: Uint8Array;
}

const FULL = 0xffffffff;

export function zipBytes(parts: readonly ZipPart[], end: ZipEndParts = {}): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const made = entryBytes(part, part.offsetBytes ?? offset + (part.gap?.length ?? 0));
    if (part.isWithoutLocal !== true) {
      locals.push(...(part.gap === undefined ? [] : [Buffer.from(part.gap)]), made.local);
      offset += (part.gap?.length ?? 0) + made.local.length;
    }
    directory.push(made.central);
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...locals,
    central,
    Buffer.from(end.afterDirectory ?? []),
    endBytes(parts, central, offset, end),
  ]);
}

function entryBytes(part: ZipPart, offsetBytes: number): { readonly local: Buffer; readonly central: Buffer } {
  const data = Buffer.from(part.data ?? "");
  const stored = part.isDeflated === true ? deflateRawSync(data) : data;
  const flags = part.flags ?? (part.hasDescriptor === true ? 0x0808 : 0x0800);
  const whole = {
    name: Buffer.from(part.name),
    flags,
    method: part.method ?? (part.isDeflated === true ? 8 : 0),
    crc32: part.crc32 ?? crc32(data),
    storedBytes: part.storedBytes ?? stored.length,
    sizeBytes: part.sizeBytes ?? data.length,
  };
  const deferred = part.hasDescriptor === true ? { crc32: 0, storedBytes: 0, sizeBytes: 0 } : {};
  const local = { ...whole, ...deferred, ...part.local };
  const localName = Buffer.from(local.name);
  const zip64 = part.isZip64 === true;
  const localExtra = Buffer.concat([
    ...(zip64 ? [zip64Field([local.sizeBytes, local.storedBytes])] : []),
    Buffer.from(part.localExtra ?? []),
  ]);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  writeFacts(head, 4, local, zip64);
  head.writeUInt16LE(localName.length, 26);
  head.writeUInt16LE(localExtra.length, 28);
  const extra = Buffer.concat([
    ...(zip64 ? [zip64Field([whole.sizeBytes, whole.storedBytes, offsetBytes])] : []),
    Buffer.from(part.extra ?? []),
  ]);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(0x031e, 4);
  writeFacts(central, 6, whole, zip64);
  central.writeUInt16LE(whole.name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  central.writeUInt16LE(part.disk ?? 0, 34);
  central.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 38);
  central.writeUInt32LE(zip64 ? FULL : offsetBytes, 42);
  return {
    local: Buffer.concat([
      head,
      localName,
      localExtra,
      stored,
      part.hasDescriptor === true ? descriptor(whole) : Buffer.alloc(0),
    ]),
    central: Buffer.concat([central, whole.name, extra]),
  };
}

interface Facts {
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
}

/** Version, flags, method, time, CRC and sizes: the same run in both headers. */
function writeFacts(header: Buffer, at: number, facts: Facts, isZip64: boolean): void {
  header.writeUInt16LE(isZip64 ? 45 : 20, at);
  header.writeUInt16LE(facts.flags, at + 2);
  header.writeUInt16LE(facts.method, at + 4);
  header.writeUInt32LE(0x5c6f0000, at + 6);
  header.writeUInt32LE(facts.crc32, at + 10);
  header.writeUInt32LE(isZip64 ? FULL : facts.storedBytes, at + 14);
  header.writeUInt32LE(isZip64 ? FULL : facts.sizeBytes, at + 18);
}

export function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

/** Info-ZIP's Unicode path field for a raw name. */
export function unicodePathField(rawName: Uint8Array, path: string): Buffer {
  const text = Buffer.from(path);
  const field = Buffer.alloc(9 + text.length);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + text.length, 2);
  field[4] = 1;
  field.writeUInt32LE(crc32(rawName), 5);
  text.copy(field, 9);
  return field;
}

function descriptor(facts: Facts): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(facts.crc32, 4);
  bytes.writeUInt32LE(facts.storedBytes, 8);
  bytes.writeUInt32LE(facts.sizeBytes, 12);
  return bytes;
}

function endBytes(parts: readonly ZipPart[], directory: Buffer, offset: number, end: ZipEndParts): Buffer {
  const count = end.entryCount ?? parts.length;
  const here = end.entryCountHere ?? count;
  const size = end.directoryBytes ?? directory.length;
  const start = end.directoryOffsetBytes ?? offset;
  const comment = Buffer.from(end.comment ?? []);
  const plain = Buffer.alloc(22);
  plain.writeUInt32LE(0x06054b50, 0);
  plain.writeUInt16LE(end.disk ?? 0, 4);
  plain.writeUInt16LE(comment.length, 20);
  if (end.isZip64 !== true) {
    plain.writeUInt16LE(here, 8);
    plain.writeUInt16LE(count, 10);
    plain.writeUInt32LE(size, 12);
    plain.writeUInt32LE(start, 16);
    return Buffer.concat([plain, comment]);
  }
  plain.writeUInt16LE(end.plainEntryCount ?? 0xffff, 8);
  plain.writeUInt16LE(end.plainEntryCount ?? 0xffff, 10);
  plain.writeUInt32LE(FULL, 12);
  plain.writeUInt32LE(FULL, 16);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(here), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + directory.length + (end.afterDirectory?.length ?? 0)), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, plain, comment]);
}
